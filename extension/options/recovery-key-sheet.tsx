import { dayOf, t } from '../browser/words.ts'

/** The paper. Printing the page while this is on it prints this alone. */
export function RecoveryKeySheet({ printed, madeMs }: { printed: string; madeMs: number }) {
  return (
    <div class="sheet">
      <p class="brand">{t('keySheetTitle')}</p>
      <p class="sheet-key">{printed.replaceAll('-', ' ')}</p>
      <p>{t('keySheetUse', { button: t('useRecoveryKey') })}</p>
      <p>{t('keySheetMade', { day: dayOf(madeMs) })}</p>
    </div>
  )
}
