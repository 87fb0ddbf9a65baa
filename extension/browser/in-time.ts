/** A page may keep silent for as long as it likes; after this it has nothing to say. A slow computer takes some seconds. */
const pageMs = 15_000

export const isLate = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'TimeoutError'

/**
 * What a page answers, unless it takes too long.
 *
 * @throws {DOMException} `TimeoutError` then, and the signal's reason once that is aborted.
 */
export function inTime<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
  const limit = AbortSignal.timeout(pageMs)
  const either = signal === undefined ? limit : AbortSignal.any([limit, signal])
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      if (either.aborted) reject(either.reason)
      either.addEventListener('abort', () => reject(either.reason))
    }),
  ])
}
