import type { FailureCode } from '../failure.ts'
import type { Enrolment } from './otpauth.ts'

/** What one QR code of an export says: a part of all the accounts, perhaps not the only one. */
export interface MigrationPart {
  /** What the parts of one export have in common. */
  readonly batchId: number
  /** From 0, below `size`. */
  readonly index: number
  readonly size: number
  readonly enrolments: readonly Enrolment[]
  /** Why each account that cannot be used was left out. */
  readonly skipped: readonly FailureCode[]
}
