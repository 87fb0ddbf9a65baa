import { Lock, Plus, Search, Settings } from 'lucide'
import { openSettings } from '../browser/settings.ts'
import { lockVault } from '../browser/vault.ts'
import { IconButton } from '../ui/buttons.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Icon } from '../ui/icon.tsx'
import { opensByItself } from '../ui/vault-state.ts'
import { usePopup } from './context.ts'
import { MoreMenu } from './more-menu.tsx'

export function Head() {
  const { vault, show } = usePopup()
  return (
    <header class="head">
      {vault.document.accounts.length === 0 ? (
        <h1 class="head-title head-first">Latchkey</h1>
      ) : (
        <SearchField />
      )}
      <IconButton label="Add an account" of={Plus} onClick={() => show({ kind: 'add' })} />
      {!opensByItself(vault) && <IconButton label="Lock" of={Lock} onClick={() => void lockVault()} />}
      <IconButton label="Settings" of={Settings} onClick={() => void openSettings()} />
      <MoreMenu />
    </header>
  )
}

function SearchField() {
  const { list } = usePopup()
  return (
    <div class="search">
      <Icon of={Search} size={16} />
      <input
        type="search"
        class="search-input"
        aria-label="Search accounts"
        aria-keyshortcuts="/ Control+F"
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        value={list.search}
        ref={focusOnce}
        onInput={event => list.setSearch(event.currentTarget.value)}
      />
    </div>
  )
}
