import { useEffect } from 'preact/hooks'
import { onVaultChange } from '../browser/news.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { CodesSheet } from './codes-sheet.tsx'
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
  const print = (
    <PrimaryButton deliberate autofocus onClick={() => window.print()}>
      {t('printButton')}
    </PrimaryButton>
  )
  const hide = <QuietButton onClick={onHide}>{t('printHide')}</QuietButton>
  return (
    <>
      <p class="hint">{t('printHides')}</p>
      {sheet.kind === 'codes' ? (
        <CodesSheet parts={sheet.parts} print={print} hide={hide} />
      ) : (
        <>
          <div class="paper-deeds">
            {print}
            {hide}
          </div>
          <KeysPaper accounts={sheet.accounts} />
        </>
      )}
    </>
  )
}
