import { useEffect, useState } from 'preact/hooks'
import { type Panel, panelHere } from '../browser/panel.ts'
import { surface } from '../browser/surface.ts'
import { t } from '../browser/words.ts'

/** Where else the list can be had. */
export function MoreEntries({ onDone }: { onDone: () => void }) {
  const panel = usePanel()
  return (
    <div class="more-entries">
      {surface() !== 'tab' && (
        <a class="more-entry" href="/popup/index.html#tab" target="_blank" rel="noreferrer">
          {t('moreTab')}
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
          {panel.kind === 'sidebar' ? t('moreSidebar') : t('morePanel')}
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
