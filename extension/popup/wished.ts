import { useEffect } from 'preact/hooks'
import { Failure } from '../../src/failure.ts'
import { accountsFor } from '../../src/site.ts'
import { setAsking } from '../browser/asking.ts'
import { isGranted } from '../browser/grants.ts'
import type { Wish } from '../browser/wish.ts'
import type { Popup } from './context.ts'
import { askingOf } from './page.ts'

/** What was done already: a vault that is locked and opened again in the same popup is not asked to fill once more. */
const answered = new WeakSet<Wish>()

export const isToFill = (wish: Wish | undefined): boolean => wish?.kind === 'fill' && !answered.has(wish)

/** What the popup was opened for is done once, as soon as vault and page allow it. */
export function useWish(
  wish: Wish | undefined,
  popup: Pick<Popup, 'vault' | 'page' | 'action' | 'fill'>,
): void {
  const { page, action } = popup
  useEffect(() => {
    if (wish === undefined || answered.has(wish) || page.kind === 'looking') return
    answered.add(wish)
    if (wish.kind === 'failed') action.run(() => Promise.reject(new Failure(wish.code)))
    if (wish.kind === 'watch') action.run(() => refusedUnlessGranted(wish.site))
    if (wish.kind === 'fill') action.run(() => fillWished(wish, popup))
  }, [page])
}

/** Who says no to the browser's question is not asked by us again. */
async function refusedUnlessGranted(site: string): Promise<void> {
  if (!(await isGranted(site))) await setAsking(site, 'declined')
}

/** Into the document that the shortcut was pressed on, where one account belongs; what is left to choose is on the screen. */
async function fillWished(
  { documentId }: Extract<Wish, { kind: 'fill' }>,
  { vault, page, fill }: Pick<Popup, 'vault' | 'page' | 'fill'>,
): Promise<void> {
  if (page.kind !== 'seen' || page.look.page.documentId !== documentId) return
  const asking = askingOf(page)
  if (asking === undefined) return
  const [account, second] = accountsFor(vault.document.accounts, asking.place)
  if (account !== undefined && second === undefined) await fill(asking.look, account)
}
