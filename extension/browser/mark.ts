import { api } from './api.ts'

/** What the toolbar button says on one tab beside its usual self. */
export type Mark = 'asks' | 'waits' | 'none'

const marks = {
  asks: { text: '•', title: 'Latchkey: this page asks for a code' },
  waits: { text: '…', title: 'Latchkey: this code is about to end, the next one is filled in a moment' },
  none: { text: '', title: 'Latchkey' },
} as const satisfies Record<Mark, object>

/** The browser takes it away by itself when the tab goes elsewhere. */
export async function markTab(tabId: number, mark: Mark): Promise<void> {
  const { text, title } = marks[mark]
  // A tab that was closed meanwhile has no button.
  await Promise.all([
    api.action.setBadgeBackgroundColor({ tabId, color: '#0b6b57' }),
    api.action.setBadgeText({ tabId, text }),
    api.action.setTitle({ tabId, title }),
  ]).catch(() => undefined)
}
