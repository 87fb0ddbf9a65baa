import { useEffect } from 'preact/hooks'
import { onVaultChange } from '../browser/news.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { CodesPaper } from './codes-paper.tsx'
import { CodesText } from './codes-text.tsx'
import { KeysPaper } from './keys-paper.tsx'
import type { Sheet } from './printed.ts'

interface PrintSheetProps {
  readonly sheet: Sheet
  readonly onHide: () => void
  /** Its time is over, or the vault was locked. */
  readonly onOver: () => void
}

/** Long enough to print; short enough for a person who was called away. */
const shownMs = 5 * 60_000

export function PrintSheet({ sheet, onHide, onOver }: PrintSheetProps) {
  useEffect(() => {
    const timer = setTimeout(onOver, shownMs)
    return () => clearTimeout(timer)
  }, [sheet])
  // Where a device key opens the vault again at once, this would outlive a lock.
  useEffect(() => onVaultChange(news => news === 'locked' && onOver()), [])
  return (
    <>
      <p class="hint">It hides itself after five minutes.</p>
      <PrimaryButton deliberate autofocus onClick={() => window.print()}>
        Print
      </PrimaryButton>
      {sheet.kind === 'codes' && <CodesText parts={sheet.parts} />}
      <span class="side">
        <QuietButton onClick={onHide}>Hide it</QuietButton>
      </span>
      {sheet.kind === 'codes' ? <CodesPaper parts={sheet.parts} /> : <KeysPaper accounts={sheet.accounts} />}
    </>
  )
}
