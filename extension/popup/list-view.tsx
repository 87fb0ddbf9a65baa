import { useMemo, useRef, useState } from 'preact/hooks'
import type { Account, Accounts } from '../../src/account.ts'
import type { Offer } from '../../src/offer.ts'
import { t, tCount } from '../browser/words.ts'
import { useNow } from '../ui/clock.ts'
import { Notice } from '../ui/notice.tsx'
import { Warnings } from '../ui/warnings.tsx'
import { AccountList } from './account-list.tsx'
import { Card } from './card.tsx'
import { usePopup } from './context.ts'
import { Foot } from './foot.tsx'
import { type Groups, useGroups } from './groups.ts'
import { Head } from './head.tsx'
import { Hints } from './hints.tsx'
import { useOfSite } from './judgement.ts'
import { pressInList } from './keys.ts'
import { askingOf, hostOfPage, isLookedAt, offerOf } from './page.ts'
import { AskOffer, ConfirmCard, Reminder } from './parts.tsx'
import { StatusLine } from './status-line.tsx'

interface ListViewProps {
  /** The account that the person chose for a page where it was not used before. */
  readonly confirming: Account | undefined
  readonly onConfirmed: () => void
}

export function ListView({ confirming, onConfirmed }: ListViewProps) {
  const { vault, page, action, use, list } = usePopup()
  const { accounts } = vault.document
  const screen = useRef<HTMLElement>(null)
  const nowMs = useNow(60_000)
  const offer = useMemo(() => offerOf(page, accounts), [page, accounts])
  const { groups, rows } = useListed(offer)
  const [focused, setFocused] = useState<Focused>('elsewhere')
  const isSearched = list.search.trim() !== ''
  const takesFirst = confirming === undefined && (isSearched || (isLookedAt(page) && isQuiet(offer)))
  const chosen = chosenRow(focused, takesFirst, rows)
  return (
    <main
      class="screen"
      ref={screen}
      aria-busy={page.kind === 'looking'}
      onKeyDown={event => pressInList(event, { screen, list, rows, takesFirst, use })}
      onFocusIn={event => setFocused(focusedOn(event.target as HTMLElement))}
    >
      <Head />
      <div class="content">
        <Warnings vault={vault} />
        {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
        {confirming !== undefined && (
          <ConfirmCard key={confirming.id} account={confirming} onDone={onConfirmed} />
        )}
        {confirming === undefined && !isSearched && (
          <>
            <Card offer={offer} />
            <AskOffer />
          </>
        )}
        {!isSearched && !isAboutCodes(offer) && <Hints nowMs={nowMs} />}
        <AccountList
          groups={groups}
          rows={rows}
          alone={offer.kind === 'nothing'}
          marked={focused === 'search' ? chosen?.id : undefined}
        />
        <Apart />
        {!isSearched && <Reminder nowMs={nowMs} />}
        <Count found={isSearched ? rows.length : undefined} />
      </div>
      <div class="bottom">
        <StatusLine />
        <Foot chosen={chosen} />
      </div>
    </main>
  )
}

/** What the list shows: those of the page's site apart from the others, unless a card has them all. */
function useListed(offer: Offer): Groups {
  const { vault, page, tabHost, list } = usePopup()
  const ofSite = useOfSite(vault.document.accounts, hostOfPage(page, tabHost), askingOf(page) !== undefined)
  const inCard = offer.kind === 'fill' ? 1 : offer.kind === 'fill-one-of' ? offer.accounts.length : 0
  return useGroups(vault.document, ofSite.length <= inCard ? none : ofSite, list)
}

const none: Accounts = []

/** Where the focus is: in the search field, on the row of this account, or elsewhere. */
type Focused = 'search' | 'elsewhere' | { readonly row: string }

function focusedOn(target: HTMLElement): Focused {
  if (target.matches('.search-input')) return 'search'
  const id = target.matches('.row-main') ? target.dataset['id'] : undefined
  return id === undefined ? 'elsewhere' : { row: id }
}

/** The row that Enter takes now. */
function chosenRow(focused: Focused, takesFirst: boolean, rows: Accounts): Account | undefined {
  if (typeof focused === 'object') return rows.find(({ id }) => id === focused.row)
  return focused === 'search' && takesFirst ? rows[0] : undefined
}

/** Nothing stands above the list that the page wants done first. */
const isQuiet = ({ kind }: Offer): boolean => kind === 'nothing' || kind === 'unreadable'

/** The page is about what a hint would speak of. */
const isAboutCodes = ({ kind }: Offer): boolean =>
  kind === 'recover' || kind === 'keep-codes' || kind === 'codes-spent' || kind === 'add'

/** Where there is no page to fill. */
function Apart() {
  const { page } = usePopup()
  if (page.kind !== 'apart') return null
  return <p class="hint apart-hint">{t('apartHint')}</p>
}

/** Heard only: how much was found. */
function Count({ found }: { found: number | undefined }) {
  return (
    <p class="for-ear" role="status">
      {found === undefined ? '' : tCount('listFound', found)}
    </p>
  )
}
