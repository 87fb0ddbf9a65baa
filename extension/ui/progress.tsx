import { t } from '../browser/words.ts'
import { QuietButton } from './buttons.tsx'

interface ProgressProps {
  readonly label: string
  /** From 0 to 1; none where nobody can tell. */
  readonly done?: number | undefined
  readonly onStop: () => void
}

/** How far long work has come, and a way to end it. */
export function Progress({ label, done, onStop }: ProgressProps) {
  return (
    <div class="progress">
      <progress max={1} value={done} aria-label={label} />
      <QuietButton onClick={onStop}>{t('progressStop')}</QuietButton>
    </div>
  )
}
