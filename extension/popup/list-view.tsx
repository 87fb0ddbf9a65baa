import { Lock, Plus, Search, Settings } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import { type Account, searchAccounts } from '../../src/account.ts'
import type { Offer } from '../../src/offer.ts'
import { openSettings } from '../browser/settings.ts'
import { lockVault } from '../browser/vault.ts'
import { IconButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { focusOnce } from '../ui/focus.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { opensByItself } from '../ui/vault-state.ts'
import { Warnings } from '../ui/warnings.tsx'
import { AccountList } from './account-list.tsx'
import { Card } from './card.tsx'
import { usePopup } from './context.ts'
import { Hints } from './hints.tsx'
import { useKnownFirst } from './judgement.ts'
import { moveByKeys } from './keys.ts'
import { askingOf, hasAction, offerOf } from './page.ts'
import { AskOffer, ConfirmCard } from './parts.tsx'
import { Reminder } from './reminder.tsx'
import { StatusLine } from './status-line.tsx'

interface ListViewProps {
  /** The account that the person chose for a page where it was not used before. */
  readonly confirming: Account | undefined
  readonly onConfirmed: () => void
}

export function ListView({ confirming, onConfirmed }: ListViewProps) {
  const { vault, page, action } = usePopup()
  const [search, setSearch] = useState('')
  const nowMs = useNow()
  const screen = useRef<HTMLElement>(null)
  const accounts = useKnownFirst(vault.document.accounts, askingOf(page)?.place)
  const found = searchAccounts(accounts, search)
  const offer = offerOf(page, vault.document.accounts)
  return (
    <main
      class="screen"
      ref={screen}
      aria-busy={page.kind === 'looking'}
      onKeyDown={event => moveByKeys(event, screen.current)}
    >
      <Head search={search} onSearch={setSearch} />
      <div class="content">
        <Warnings vault={vault} />
        {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
        {confirming !== undefined && (
          <ConfirmCard key={confirming.id} account={confirming} onDone={onConfirmed} />
        )}
        {confirming === undefined && search === '' && (
          <>
            <Card offer={offer} nowMs={nowMs} />
            <AskOffer />
          </>
        )}
        {search === '' && !isAboutCodes(offer) && <Hints nowMs={nowMs} />}
        <AccountList accounts={found} search={search} alone={offer.kind === 'nothing'} nowMs={nowMs} />
        {search === '' && <Reminder nowMs={nowMs} />}
      </div>
      <div class="bottom">
        <StatusLine />
        <Foot enterTakesRow={search !== '' || !hasAction(offer)} nowMs={nowMs} />
      </div>
    </main>
  )
}

/** The page is about what a hint would speak of. */
const isAboutCodes = ({ kind }: Offer): boolean =>
  kind === 'recover' || kind === 'keep-codes' || kind === 'codes-spent' || kind === 'add'

function Head({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const { vault, show } = usePopup()
  return (
    <header class="head">
      {vault.document.accounts.length === 0 ? (
        <h1 class="head-title head-first">Latchkey</h1>
      ) : (
        <SearchField search={search} onSearch={onSearch} />
      )}
      <IconButton label="Add an account" of={Plus} onClick={() => show({ kind: 'add' })} />
      <IconButton label="Settings" of={Settings} onClick={() => void openSettings()} />
      {!opensByItself(vault) && <IconButton label="Lock" of={Lock} onClick={() => void lockVault()} />}
    </header>
  )
}

function SearchField({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  return (
    <div class="search">
      <Icon of={Search} size={16} />
      <input
        type="search"
        class="search-input"
        aria-label="Search accounts"
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        value={search}
        ref={focusOnce}
        onInput={event => onSearch(event.currentTarget.value)}
      />
    </div>
  )
}

/** Enter takes the chosen row, unless a card above says that it presses its button. */
function Foot({ enterTakesRow, nowMs }: { enterTakesRow: boolean; nowMs: number }) {
  const { vault, page } = usePopup()
  const minutes = Math.max(1, Math.round((vault.deadlineMs - nowMs) / 60_000))
  return (
    <footer class="foot">
      <span>{opensByItself(vault) ? 'Opens without a passphrase' : `Locks in ${minutes} min`}</span>
      {vault.document.accounts.length > 0 && (
        <span class="keys">
          <kbd>↑</kbd>
          <kbd>↓</kbd> choose
          {enterTakesRow && (
            <>
              {' '}
              <kbd>Enter</kbd> {askingOf(page) === undefined ? 'copy' : 'fill'}
            </>
          )}
        </span>
      )}
    </footer>
  )
}
