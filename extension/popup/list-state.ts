import { useEffect, useState } from 'preact/hooks'
import { type Opening, openingOf } from '../../src/arrangement.ts'
import type { VaultDocument } from '../../src/vault/document.ts'

/** Where the person is in the list. It outlives the views that the list leads to. */
export interface ListState {
  readonly opening: Opening
  readonly search: string
  readonly setSearch: (search: string) => void
  /** The row that had the focus last: the one that the Tab key comes to. */
  readonly at: string | undefined
  readonly setAt: (id: string) => void
  /** The row that is to get the focus, as soon as it is there; only once. */
  readonly aim: string | undefined
  readonly setAim: (id: string | undefined) => void
  /** Where codes are hidden, the account whose code is shown. */
  readonly shown: string | undefined
  readonly setShown: (id: string | undefined) => void
}

const shownForMs = 30_000

export function useListState(document: VaultDocument): ListState {
  const [opening] = useState(() => openingOf(document))
  const [search, setSearch] = useState('')
  const [at, setAt] = useState<string>()
  const [aim, setAim] = useState<string>()
  const [shown, setShown] = useState<string>()
  useEffect(() => {
    if (shown === undefined) return undefined
    const timer = setTimeout(() => setShown(undefined), shownForMs)
    return () => clearTimeout(timer)
  }, [shown])
  return {
    opening,
    search,
    setSearch: next => {
      // What is best stands on top.
      scrollTo(0, 0)
      setSearch(next)
    },
    at,
    setAt,
    aim,
    setAim,
    shown,
    setShown,
  }
}
