import { api } from './api.ts'
import { type PlainName, t } from './words.ts'

/** What the toolbar button says on one tab beside its usual self. */
export type Mark = 'asks' | 'waits' | 'none'

const marks = {
  asks: { text: '•', title: 'markAsks' },
  waits: { text: '…', title: 'markWaits' },
  none: { text: '', title: 'shortName' },
} as const satisfies Record<Mark, { text: string; title: PlainName }>

/** The browser takes it away by itself when the tab goes elsewhere. */
export async function markTab(tabId: number, mark: Mark): Promise<void> {
  const { text, title } = marks[mark]
  // A tab that was closed meanwhile has no button.
  await Promise.all([
    api.action.setBadgeBackgroundColor({ tabId, color: '#0b6b57' }),
    api.action.setBadgeText({ tabId, text }),
    api.action.setTitle({ tabId, title: t(title) }),
  ]).catch(() => undefined)
}
