import type { Effort } from '../../src/enroll/qr.ts'
import { Failure } from '../../src/failure.ts'
import type { Answer, SeenCodes, Source, Task } from './qr-task.ts'

/** A picture that is not decoded by then is given up, and the worker with it: nothing else stops a decoder. */
const decodingMs = 5_000
const readingMs: Readonly<Record<Effort, number>> = { quick: 5_000, long: 60_000 }

/** One worker that reads pictures, one at a time. It starts with the first, and again after one that it was killed over. */
export interface QrReader {
  /**
   * All QR codes in a picture.
   *
   * @param onProgress told how much of it is read, from 0 to 1.
   * @throws {Failure} `picture-too-large`, `not-a-picture`; `picture-unreadable` when it is damaged or takes too long.
   */
  read(source: Source, onProgress?: (part: number) => void): Promise<SeenCodes>
  /** Kills the worker. What is being read never comes back. */
  end(): void
}

export interface Conditions {
  readonly effort: Effort
  /** Ends the reader: what is being read then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  readonly start: () => Worker
}

export function openReader({ effort, signal, start }: Conditions): QrReader {
  let worker: Worker | undefined
  const end = () => {
    worker?.terminate()
    worker = undefined
  }
  return {
    end,
    async read(source, onProgress = () => undefined) {
      signal?.throwIfAborted()
      worker ??= start()
      return answerOf(worker, { source, effort }, { kill: end, signal, onProgress })
    },
  }
}

interface Course {
  readonly kill: () => void
  readonly signal: AbortSignal | undefined
  readonly onProgress: (part: number) => void
}

function answerOf(worker: Worker, task: Task, { kill, signal, onProgress }: Course): Promise<SeenCodes> {
  const settled = new AbortController()
  return new Promise<SeenCodes>((resolve, reject) => {
    const giveUp = (reason: unknown = new Failure('picture-unreadable')) => {
      kill()
      reject(reason)
    }
    let timer = setTimeout(giveUp, decodingMs)
    settled.signal.addEventListener('abort', () => clearTimeout(timer))
    signal?.addEventListener('abort', () => giveUp(signal.reason), { signal: settled.signal })
    worker.onerror = () => giveUp()
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'read') return resolve(data.seen)
      if (data.kind === 'progress') return onProgress(data.part)
      if (data.kind === 'failed') return reject(new Failure(data.code))
      clearTimeout(timer)
      timer = setTimeout(giveUp, readingMs[task.effort])
    }
    worker.postMessage(task)
  }).finally(() => settled.abort())
}
