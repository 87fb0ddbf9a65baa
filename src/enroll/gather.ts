import type { FailureCode } from '../failure.ts'
import type { MigrationPart } from './migration.ts'
import type { Enrolment } from './otpauth.ts'

/** An export as far as its QR codes were seen. */
export interface Migration {
  readonly batchId: number
  readonly size: number
  /** In the export's order, whatever the order in which its parts were seen. */
  readonly enrolments: readonly Enrolment[]
  readonly skipped: readonly FailureCode[]
  /** Which parts are still to come, from 0. None when all are there. */
  readonly missing: readonly number[]
}

/** Puts the parts of exports together, in any order and any number of times; what is there can be used without the rest. */
export function gatherMigrations(parts: readonly MigrationPart[]): readonly Migration[] {
  const key = ({ batchId, size }: MigrationPart) => `${batchId} ${size}`
  return [...new Set(parts.map(key))].map(one => gather(parts.filter(part => key(part) === one)))
}

function gather(parts: readonly MigrationPart[]): Migration {
  const byIndex = new Map(parts.map(part => [part.index, part]))
  const { batchId = 0, size = 1 } = parts[0] ?? {}
  const places = Array.from({ length: size }, (_, index) => byIndex.get(index))
  return {
    batchId,
    size,
    enrolments: places.flatMap(part => part?.enrolments ?? []),
    skipped: places.flatMap(part => part?.skipped ?? []),
    missing: places.flatMap((part, index) => (part === undefined ? [index] : [])),
  }
}
