import type { Account } from '../../src/account.ts'
import { Failure, type FailureCode } from '../../src/failure.ts'
import type { FillOrder } from '../../src/form/order.ts'
import { accountsFor } from '../../src/site.ts'
import { api } from '../browser/api.ts'
import { fillCode } from '../browser/codes.ts'
import { markTab } from '../browser/mark.ts'
import { type FrontTab, type Look, lookAt, placeAsking } from '../browser/tab.ts'
import { lockVault, useVault } from '../browser/vault.ts'
import type { Wish } from '../browser/wish.ts'
import { openPopup } from './popup.ts'

const menuId = 'fill-code'
const imageMenuId = 'read-image'

/** The keyboard shortcut and the context menu: consent that the browser itself brings, with activeTab for the tab. */
export function listenForCommands(): void {
  api.runtime.onInstalled.addListener(async () => {
    await api.contextMenus.removeAll()
    api.contextMenus.create({ id: menuId, title: 'Fill code with Latchkey', contexts: ['editable'] })
    api.contextMenus.create({ id: imageMenuId, title: 'Read QR code with Latchkey', contexts: ['image'] })
  })
  api.commands.onCommand.addListener((command, tab) => {
    if (command === 'lock') void lockVault()
    if (command === 'fill-code' && tab !== undefined) void fillOrAsk(tab, 'asked')
  })
  api.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === imageMenuId && tab !== undefined) void readQr(tab)
    if (info.menuItemId !== menuId || tab === undefined) return
    void fillOrAsk(tab, info.frameId ? 'framed' : 'focused')
  })
}

/** Fills when it is plain what to fill; opens the popup, which goes on with it or knows to say why not, when it is not. */
async function fillOrAsk(tab: FrontTab, where: FillOrder['into'] | 'framed'): Promise<void> {
  const look = await lookAt(tab).catch(() => undefined)
  if (look === undefined || (where === 'asked' && isForPopup(look))) return void openPopup(tab)
  // The address that the person sees is not that of a frame: unless it was allowed there, nothing goes into it.
  if (where === 'framed' && placeAsking(look)?.inside === undefined)
    return void openPopup(tab, why(tab, 'framed-page'))
  const { tabId, documentId } = look.page
  const into = where === 'focused' ? where : 'asked'
  try {
    const account = await onlyAccount(look)
    const { page, frame } = look
    await fillCode({ page, frame, account, into, onWait: () => void markTab(tabId, 'waits') })
  } catch (error) {
    await markTab(tabId, 'none')
    const code = error instanceof Failure ? error.code : 'page-changed'
    await openPopup(tab, goesOn.has(code) ? { kind: 'fill', tabId, documentId, into } : why(tab, code))
  }
}

/** A recovery code is taken out by a proof, and of a code that the page says it has sent the person is told that first. */
const isForPopup = ({ asks, sent }: Look): boolean => asks === 'recovery' || sent !== undefined

/** Locked, or none or several to choose from: the popup goes on where this stopped. */
const goesOn: ReadonlySet<FailureCode> = new Set(['locked', 'host-not-confirmed'])

const why = ({ id }: FrontTab, code: FailureCode): Wish | undefined =>
  id === undefined ? undefined : { kind: 'failed', tabId: id, code }

/** The popup looks at the page as ever, and harder where that finds nothing: the person has pointed at a picture. */
const readQr = (tab: FrontTab): Promise<unknown> =>
  openPopup(tab, tab.id === undefined ? undefined : { kind: 'look', tabId: tab.id })

/** @throws {Failure} when the vault is not open, or none or several accounts belong where the code would go. */
async function onlyAccount(look: Look): Promise<Account> {
  const vault = await useVault()
  if (vault.kind !== 'open') throw new Failure('locked')
  const [account, second] = accountsFor(
    vault.document.accounts,
    placeAsking(look) ?? { host: look.page.host ?? '' },
  )
  if (account === undefined || second !== undefined) throw new Failure('host-not-confirmed')
  return account
}
