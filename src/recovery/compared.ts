import type { RecoverySet } from '../recovery.ts'

/** A set that is kept, beside one that the site shows now. */
export interface Compared {
  /**
   * `same`: the site has all that are left here, and no others. `gone`: some of those are not there any more, and no others came.
   * `new`: there are codes that are not kept.
   */
  readonly kind: 'same' | 'gone' | 'new'
  /** In the order of the kept ones, then those that only the site has. */
  readonly rows: readonly ComparedRow[]
  /** Places in the kept set of the unused codes that the site has no more. */
  readonly gone: readonly number[]
}

export interface ComparedRow {
  readonly kept?: string
  readonly shown?: string
  /** It is marked as used here. */
  readonly used: boolean
}

/** Compares codes whatever their case, and with or without hyphens: a page, a file and an answer may write them differently. */
export function compareCodes(
  { used }: Pick<RecoverySet, 'used'>,
  kept: readonly string[],
  shown: readonly string[],
): Compared {
  const here = new Set(kept.map(plain))
  const there = new Map(shown.map(code => [plain(code), code]))
  const marked = new Set(used.map(({ index }) => index))
  const fresh = shown.filter(code => !here.has(plain(code)))
  const gone = kept.flatMap((code, at) => (marked.has(at) || there.has(plain(code)) ? [] : [at]))
  const rows = kept.map((code, at): ComparedRow => {
    const same = there.get(plain(code))
    return { kept: code, ...(same !== undefined && { shown: same }), used: marked.has(at) }
  })
  return {
    kind: fresh.length > 0 ? 'new' : gone.length > 0 ? 'gone' : 'same',
    rows: [...rows, ...fresh.map(code => ({ shown: code, used: false }))],
    gone,
  }
}

const plain = (code: string): string => code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
