import { api } from './api.ts'
import { closePopup } from './surface.ts'

// Chrome calls it a side panel, Firefox a sidebar. Both open it only in the press itself, before anything is waited for.

interface Browsers {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

/** What opens the list beside the page. */
export interface Panel {
  readonly kind: 'panel' | 'sidebar'
  readonly open: () => void
}

/** `undefined` where the browser has none, as on a phone. */
export async function panelHere(): Promise<Panel | undefined> {
  const { sidePanel, sidebarAction } = api as unknown as Browsers
  if (sidebarAction !== undefined)
    return { kind: 'sidebar', open: () => void sidebarAction.open().then(closePopup) }
  const { id: windowId } = await api.windows.getCurrent()
  if (sidePanel === undefined || windowId === undefined) return undefined
  return { kind: 'panel', open: () => void sidePanel.open({ windowId }).then(closePopup) }
}
