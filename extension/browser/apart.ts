import { Failure } from '../../src/failure.ts'
import type { ApartAnswer, Work, Works } from './apart-task.ts'
import { startWorker } from './worker.ts'

/**
 * Does long work in a worker of its own, so that the page answers meanwhile, and ends the worker with it: what it was given and what
 * it made lie nowhere afterwards.
 *
 * @throws {Failure} what the work throws; the signal's reason as soon as that is aborted, whatever is done by then.
 */
export async function apart<W extends Work>(
  work: W,
  give: Works[W]['give'],
  signal?: AbortSignal,
): Promise<Works[W]['get']> {
  signal?.throwIfAborted()
  const worker = startWorker('apart-worker.js')
  const over = new AbortController()
  try {
    return await new Promise<Works[W]['get']>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal })
      worker.onerror = () => reject(new Error('The worker did not start'))
      worker.onmessage = ({ data }: MessageEvent<ApartAnswer>) => {
        if (data.kind === 'done') return resolve(data.get as Works[W]['get'])
        reject(data.code === undefined ? new Error('The work failed') : new Failure(data.code))
      }
      worker.postMessage({ work, give })
    })
  } finally {
    over.abort()
    worker.terminate()
  }
}

/** Whether something ended because the person stopped it, which is no failure. */
export const isStopped = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'
