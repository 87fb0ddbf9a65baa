import { ArrowLeft } from 'lucide'
import { t } from '../browser/words.ts'
import { IconButton } from '../ui/buttons.tsx'

interface ViewHeadProps {
  readonly title: string
  /** Where nothing else in the view takes the focus. */
  readonly takesFocus?: boolean
  readonly onBack: () => void
}

export function ViewHead({ title, takesFocus, onBack }: ViewHeadProps) {
  return (
    <header class="head head-back">
      <IconButton
        label={t('backToAccounts')}
        of={ArrowLeft}
        autofocus={takesFocus ?? false}
        onClick={onBack}
      />
      <h1 class="head-title">{title}</h1>
    </header>
  )
}

/** Escape leads back to the list; Firefox closes the popup on it, whatever its page says. */
export function backOnEscape(onBack: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onBack()
  }
}
