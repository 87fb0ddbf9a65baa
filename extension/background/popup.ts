import { api } from '../browser/api.ts'
import type { FrontTab } from '../browser/tab.ts'
import { dropWish, makeWish, type Wish } from '../browser/wish.ts'

/** Opens the popup over a tab, which finds there what it was opened for. */
export async function openPopup({ windowId }: FrontTab, wish?: Wish): Promise<void> {
  if (wish !== undefined) await makeWish(wish)
  try {
    await api.action.openPopup(windowId === undefined ? {} : { windowId })
  } catch {
    // Refused when the popup is open already or the window is not in front: then there is nothing to open.
    if (wish !== undefined) await dropWish()
  }
}
