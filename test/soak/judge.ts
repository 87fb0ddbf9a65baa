import type { VaultDocument } from '../../src/vault/document.ts'
import type { SlotType } from '../../src/vault/slots.ts'
import { type Round, stateAfter, statesOf } from './deeds.ts'

/** A vault as it was found, unlocked, with the right passphrase. */
export interface Found {
  readonly generation: number
  readonly format: number
  readonly epoch: number
  /** The numbers of the saves that are kept, newest first. */
  readonly kept: readonly number[]
  readonly ways: readonly SlotType[]
  readonly steppedBack: boolean
  readonly rolledBack: boolean
  /** Without what is random or the clock's: recovery codes are opened, notes are names alone, `savedMs` is 0. */
  readonly document: VaultDocument
}

/** `second`: the browser had emptied its database, and the newest save came whole from the second place; the older ones are gone. */
export type Verdict = 'held' | 'second' | 'not-open' | 'lost' | 'torn'

/**
 * What became of a round that was cut off: each deed is one save, so the newest save's number tells how many were done, and the
 * pure functions tell what it has to hold then.
 */
export function judge(round: Round, base: Found, acknowledged: number, found: Found | undefined): Verdict {
  if (found === undefined) return 'not-open'
  const count = found.generation - base.generation
  if (count < acknowledged) return 'lost'
  if (found.steppedBack || found.rolledBack) return 'torn'
  const wanted = expected(round, base, count)
  if (sameAs(found, wanted)) return 'held'
  return sameAs(found, { ...wanted, kept: [found.generation] }) ? 'second' : 'torn'
}

function expected(round: Round, base: Found, count: number): Found {
  const generation = base.generation + count
  const rotated = round.kind === 'rotation' && count > 0
  return {
    generation,
    format: round.kind === 'upgrade' && count === 0 ? 1 : 2,
    epoch: base.epoch + (rotated ? count : 0),
    kept: rotated ? [generation] : keptAfter(round, base, count),
    ways: base.ways,
    steppedBack: false,
    rolledBack: false,
    document: stateAfter(round, base.document, count),
  }
}

/** Ten are kept; of those that hold the same accounts, one after the other, the last two. */
function keptAfter(round: Round, base: Found, count: number): number[] {
  const [first, ...states] = statesOf(round, base.document, count).map(contentsOf)
  let kept = [...base.kept]
  let before = first
  // A round begins with a save that changed accounts.
  let twice = false
  for (const [at, state] of states.entries()) {
    const same = state === before
    kept = [base.generation + at + 1, ...(same && twice ? kept.toSpliced(1, 1) : kept)].slice(0, 10)
    twice = same
    before = state
  }
  return kept
}

const contentsOf = ({ accounts, bin }: VaultDocument): string => asText([accounts, bin])

/** Compared as text with the keys in order: what came out of a page and what was made here were built in different orders. */
const sameAs = (found: Found, wanted: Found): boolean => asText(found) === asText(wanted)

export const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
