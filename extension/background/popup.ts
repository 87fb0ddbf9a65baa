import { api } from '../browser/api.ts'
import type { FrontTab } from '../browser/tab.ts'
import { anyWish, dropWish, makeWish, type Wish } from '../browser/wish.ts'

/** Opens the popup over a tab, which finds there what it was opened for. Says whether it opened. */
export async function openPopup({ windowId }: FrontTab, wish?: Wish): Promise<boolean> {
  if (wish !== undefined) await makeWish(wish)
  try {
    await api.action.openPopup(windowId === undefined ? {} : { windowId })
    return true
  } catch {
    // Refused when the popup is open already or the window is not in front: then there is nothing to open.
    if (wish !== undefined) await dropWish()
    return false
  }
}

const triesUntilGone = 20
const betweenTriesMs = 150

/**
 * Opens it once the browser's own question has gone: until then the window counts as not in front. Not where the popup outlived the
 * question, and went on by itself.
 */
export async function openPopupAfterQuestion(tab: FrontTab): Promise<void> {
  for (let tries = 0; tries < triesUntilGone; tries++) {
    if ((await anyWish())?.kind !== 'look-into' || (await openPopup(tab))) return
    await new Promise(passed => setTimeout(passed, betweenTriesMs))
  }
}
