import { Lock, Plus, Search, Settings } from 'lucide'
import { openSettings } from '../browser/settings.ts'
import { lockVault } from '../browser/vault.ts'
import { t } from '../browser/words.ts'
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
        <h1 class="head-title head-first">{t('shortName')}</h1>
      ) : (
        <SearchField />
      )}
      <IconButton label={t('addViewTitle')} of={Plus} onClick={() => show({ kind: 'add' })} />
      {!opensByItself(vault) && (
        <IconButton label={t('lockNow')} of={Lock} onClick={() => void lockVault()} />
      )}
      <IconButton label={t('settings')} of={Settings} onClick={() => void openSettings()} />
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
        aria-label={t('searchLabel')}
        aria-keyshortcuts="/ Control+F"
        placeholder={t('searchPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        value={list.search}
        ref={focusOnce}
        onInput={event => list.setSearch(event.currentTarget.value)}
      />
    </div>
  )
}
