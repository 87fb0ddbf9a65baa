import { useEffect, useMemo } from 'preact/hooks'
import type { Accounts } from '../../src/account.ts'
import { type Arrangement, arranged, asOpened } from '../../src/arrangement.ts'
import { indexed, type SearchIndex, search } from '../../src/search.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { t } from '../browser/words.ts'
import { titleOf } from '../ui/title.ts'
import type { ListState } from './list-state.ts'

/** A part of the list, under its heading where there are several. */
export interface Group {
  readonly name: 'groupSite' | 'groupPinned' | 'groupAll' | 'groupFound'
  readonly accounts: Accounts
}

export interface Groups {
  readonly groups: readonly Group[]
  /** All rows, from top to bottom. */
  readonly rows: Accounts
}

/** The list as it is to be shown: what was looked for, best first, or everything in its parts. */
export function useGroups(document: VaultDocument, ofSite: Accounts, list: ListState): Groups {
  const arrangement = useMemo(
    () => arranged(asOpened(document, list.opening), ofSite),
    [document, ofSite, list.opening],
  )
  const index = useIndex(arrangement)
  return useMemo(() => {
    const found: Group[] = [{ name: 'groupFound', accounts: search(index(), list.search) }]
    const groups = (list.search.trim() === '' ? partsOf(arrangement) : found).filter(
      ({ accounts }) => accounts.length > 0,
    )
    return { groups, rows: groups.flatMap(({ accounts }) => accounts) }
  }, [arrangement, index, list.search])
}

const partsOf = ({ ofSite, pinned, others }: Arrangement): Group[] => [
  { name: 'groupSite', accounts: ofSite },
  { name: 'groupPinned', accounts: pinned },
  { name: 'groupAll', accounts: others },
]

/** Made when it is first asked for, or before that when there is time, so that the first key is answered as soon as any other. */
function useIndex({ ofSite, pinned, others }: Arrangement): () => SearchIndex {
  const index = useMemo(() => {
    let made: SearchIndex | undefined
    return () => {
      made ??= indexed([...ofSite, ...pinned, ...others], t('unnamedAccount'))
      return made
    }
  }, [ofSite, pinned, others])
  useEffect(() => {
    const idle = requestIdleCallback(index)
    return () => cancelIdleCallback(idle)
  }, [index])
  return index
}

/** The titles that several accounts have: there only the account name tells them apart. */
export const useSharedTitles = (accounts: Accounts): ReadonlySet<string> =>
  useMemo(() => {
    const seen = new Set<string>()
    return new Set(
      accounts.map(titleOf).filter(title => {
        const isShared = seen.has(title)
        seen.add(title)
        return isShared
      }),
    )
  }, [accounts])
