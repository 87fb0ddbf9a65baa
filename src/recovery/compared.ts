import type { RecoverySet } from '../recovery.ts'

/** A set that is kept, beside one that the site shows now. */
export interface Compared {
  /**
   * `same`: the site has all that are left here, and no others. `gone`: some of those are not there any more, and no others came.
   * `new`: there are codes that are not kept.
   */
  readonly kind: 'same' | 'gone' | 'new'
  /** In the order of the kept ones. Those that only the site has stand beside what it has not, and after the rest. */
  readonly rows: readonly ComparedRow[]
  /** Places in the kept set of the unused codes that the site has no more. */
  readonly gone: readonly number[]
}

interface ComparedRow {
  readonly kept?: string
  readonly shown?: string
  /** What is shown is not kept: it is another code than the one beside it. */
  readonly fresh: boolean
  /** The kept one is marked as used. */
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
  const others = [...fresh]
  const rows = kept.map((code, at): ComparedRow => {
    const same = there.get(plain(code))
    const shown = same ?? others.shift()
    const isFresh = same === undefined && shown !== undefined
    return { kept: code, ...(shown !== undefined && { shown }), fresh: isFresh, used: marked.has(at) }
  })
  return {
    kind: fresh.length > 0 ? 'new' : gone.length > 0 ? 'gone' : 'same',
    rows: [...rows, ...others.map(code => ({ shown: code, fresh: true, used: false }))],
    gone,
  }
}

const plain = (code: string): string => code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
