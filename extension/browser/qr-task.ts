import type { Doubt } from '../../src/enroll/doubt.ts'
import type { PictureLimits } from '../../src/enroll/image-header.ts'
import type { Effort, Picture } from '../../src/enroll/qr.ts'
import type { FailureCode } from '../../src/failure.ts'

/** What the worker is given: a file to be decoded, or pixels. */
export type Source =
  | {
      readonly kind: 'file'
      readonly file: Blob
      readonly limits: PictureLimits
      /** Whether it is to be said what is wrong where nothing can be read. */
      readonly doubted: boolean
    }
  | { readonly kind: 'pixels'; readonly picture: Picture }

export interface Task {
  readonly source: Source
  readonly effort: Effort
}

/** What a look came to: the texts of all QR codes, or what is wrong with one that could not be read. */
export interface SeenCodes {
  readonly texts: readonly string[]
  readonly doubt: Doubt
}

/** What the worker says to one task, in this order; `failed` can come at any point, and is the last. */
export type Answer =
  | { readonly kind: 'decoded' }
  /** How much of it is read, from 0 to 1. */
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'read'; readonly seen: SeenCodes }
  | { readonly kind: 'failed'; readonly code: FailureCode }
