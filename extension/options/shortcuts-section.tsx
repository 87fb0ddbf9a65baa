import { useEffect, useState } from 'preact/hooks'
import { copyText } from '../browser/clipboard.ts'
import { leadsToShortcuts, openShortcutSettings, type Shortcut, shortcuts } from '../browser/shortcuts.ts'
import { t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import { T } from '../ui/words.tsx'
import { Said } from './said.tsx'
import { Section } from './section.tsx'

/** The keys as the browser has them now; it alone changes them. */
export function ShortcutsSection() {
  const { failed, run } = useAction()
  const commands = useShortcuts()
  return (
    <Section>
      <ul class="list keys">
        {commands.map(({ name, description, keys }) => (
          <li key={name}>
            <span class="list-main">{description}</span>
            {keys === '' ? <span class="hint">{t('shortcutsNone')}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      {leadsToShortcuts() ? (
        <>
          <p class="hint">{t('shortcutsFirefox')}</p>
          <span class="side">
            <QuietButton onClick={() => run(openShortcutSettings)}>{t('shortcutsChange')}</QuietButton>
          </span>
        </>
      ) : (
        <ChromeWay onCopy={copied => run(copied)} />
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </Section>
  )
}

const chromeAddress = 'chrome://extensions/shortcuts'

/** No link leads there: Chrome lets no page open its own pages. */
function ChromeWay({ onCopy }: { onCopy: (copy: () => Promise<void>) => void }) {
  const [said, say] = useState({ text: '' })
  const copy = async () => {
    await copyText(chromeAddress)
    say({ text: t('shortcutsCopied') })
  }
  return (
    <>
      <p>
        <T of="shortcutsChrome" address={<code dir="ltr">{chromeAddress}</code>} />
      </p>
      <span class="side">
        <QuietButton onClick={() => onCopy(copy)}>{t('shortcutsCopy')}</QuietButton>
      </span>
      <Said of={said} />
    </>
  )
}

/** Looked up anew when the person comes back, perhaps from having changed them. */
function useShortcuts(): readonly Shortcut[] {
  const [commands, setCommands] = useState<readonly Shortcut[]>([])
  useEffect(() => {
    const look = () => void shortcuts().then(setCommands)
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  return commands
}
