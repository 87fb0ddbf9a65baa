import { ApiError } from './errors.ts'

const windowMs = 60_000
const mostFailures = 10

// The documentation names too_many_requests but no number. Six digits with three steps accepted are 1 in 333,333 a try;
// ten failures a minute keep a guesser at it for weeks, and nobody mistypes that often.

/** Counts failed codes for each user, TOTP and recovery codes together. */
export class Attempts {
  readonly #now: () => number
  readonly #failuresMs = new Map<string, number[]>()

  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Runs an attempt and counts it if it fails. While a user is over the limit a right code is refused as well:
   * otherwise the refusal would tell which guess was right.
   *
   * @throws {ApiError} `too_many_requests`, or what the attempt throws.
   */
  run<T>(userId: string, attempt: () => T): T {
    const failuresMs = (this.#failuresMs.get(userId) ?? []).filter(ms => this.#now() - ms < windowMs)
    if (failuresMs.length >= mostFailures) throw new ApiError('too_many_requests')
    try {
      return attempt()
    } catch (error) {
      // Only a refused code is a guess; a user without a TOTP has none to guess.
      if (error instanceof ApiError && error.status === 401) {
        this.#failuresMs.set(userId, [...failuresMs, this.#now()])
      }
      throw error
    }
  }
}
