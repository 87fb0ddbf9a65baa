import { Ellipsis } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Panel, panelHere } from '../browser/panel.ts'
import { surface } from '../browser/surface.ts'
import { IconButton } from '../ui/buttons.tsx'

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
      aria-label="Open elsewhere"
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
      <IconButton label="More" of={Ellipsis} expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && <Entries onDone={close} />}
    </nav>
  )
}

function Entries({ onDone }: { onDone: () => void }) {
  const panel = usePanel()
  return (
    <div class="more-entries">
      {surface() !== 'tab' && (
        <a class="more-entry" href="/popup/index.html#tab" target="_blank" rel="noreferrer">
          Open in a tab
        </a>
      )}
      {surface() !== 'panel' && panel !== undefined && (
        <button
          type="button"
          class="more-entry"
          onClick={() => {
            panel.open()
            onDone()
          }}
        >
          {panel.kind === 'sidebar' ? 'Open in the sidebar' : 'Open in the side panel'}
        </button>
      )}
    </div>
  )
}

function usePanel(): Panel | undefined {
  const [panel, setPanel] = useState<Panel>()
  useEffect(() => {
    void panelHere().then(setPanel)
  }, [])
  return panel
}
