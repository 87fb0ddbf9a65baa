import type { PictureLimits } from '../../src/enroll/image-header.ts'
import type { Picture } from '../../src/enroll/qr.ts'
import type { FailureCode } from '../../src/failure.ts'

/** How much a look may cost: `quick` at opening, `long` when the person asks for it. */
export type Effort = 'quick' | 'long'

/** What the worker is given: a file to be decoded, or pixels. */
export type Source =
  | { readonly kind: 'file'; readonly file: Blob; readonly limits: PictureLimits }
  | { readonly kind: 'pixels'; readonly picture: Picture }

export interface Task {
  readonly source: Source
  readonly effort: Effort
}

/** What the worker says to one task, in this order; `failed` can come at any point, and is the last. */
export type Answer =
  | { readonly kind: 'decoded' }
  | { readonly kind: 'read'; readonly texts: readonly string[] }
  | { readonly kind: 'failed'; readonly code: FailureCode }
