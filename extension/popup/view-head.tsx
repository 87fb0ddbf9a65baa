import { ArrowLeft } from 'lucide'
import { IconButton } from '../ui/buttons.tsx'

export function ViewHead({ title, onBack }: { title: string; onBack: () => void }) {
  return (
    <header class="head">
      <IconButton label="Back to the accounts" of={ArrowLeft} onClick={onBack} />
      <h1 class="head-title">{title}</h1>
    </header>
  )
}

/** Escape leads back to the list instead of closing the popup. Firefox and Chrome close it only if nobody prevents that. */
export function backOnEscape(onBack: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onBack()
  }
}
