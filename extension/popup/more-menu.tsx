import { Ellipsis } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import { t } from '../browser/words.ts'
import { IconButton } from '../ui/buttons.tsx'
import { MoreEntries } from './parts.tsx'

/** Where else the list can be had. */
export function MoreMenu() {
  const [isOpen, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    around.current?.querySelector('button')?.focus()
  }
  return (
    <nav
      class="more"
      aria-label={t('moreLabel')}
      ref={around}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        close()
      }}
      onFocusOut={({ relatedTarget }) => {
        const next = relatedTarget instanceof Node ? relatedTarget : null
        if (next !== null && !around.current?.contains(next)) setOpen(false)
      }}
    >
      <IconButton label={t('moreButton')} of={Ellipsis} expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && <MoreEntries onDone={close} />}
    </nav>
  )
}
