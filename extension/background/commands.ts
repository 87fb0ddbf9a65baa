import type { Account } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import type { FillOrder } from '../../src/form/order.ts'
import { accountsOf } from '../../src/site.ts'
import { api } from '../browser/api.ts'
import { askToLook } from '../browser/asked.ts'
import { fillCode } from '../browser/codes.ts'
import { type FrontTab, type Look, lookAt } from '../browser/tab.ts'
import { lockVault, useVault } from '../browser/vault.ts'

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
    // In a frame nothing is filled: its page is not the one whose address the person sees.
    if (info.menuItemId === menuId && tab !== undefined)
      void fillOrAsk(tab, info.frameId ? 'nothing' : 'focused')
  })
}

/** Fills when it is plain what to fill; opens the popup, which knows to say why, when it is not. */
async function fillOrAsk(tab: FrontTab, into: FillOrder['into'] | 'nothing'): Promise<void> {
  try {
    if (into === 'nothing') throw new Failure('framed-page')
    const look = await lookAt(tab)
    const account = await onlyAccount(look)
    await fillCode({ page: look.page, account, into })
  } catch {
    await openPopup(tab)
  }
}

/** The popup looks at the page as ever, and harder where that finds nothing: the person has pointed at a picture. */
async function readQr(tab: FrontTab): Promise<void> {
  if (tab.id !== undefined) await askToLook(tab.id)
  await openPopup(tab)
}

async function openPopup({ windowId }: FrontTab): Promise<void> {
  const options = windowId === undefined ? {} : { windowId }
  // Refused when the popup is open already or the window is not in front: then there is nothing to open.
  await api.action.openPopup(options).catch(() => undefined)
}

/** @throws {Failure} when the vault is not open, or none or several accounts belong to the page's host. */
async function onlyAccount({ page }: Look): Promise<Account> {
  const vault = await useVault()
  if (vault.kind !== 'open') throw new Failure('locked')
  const [account, second] = accountsOf(vault.document.accounts, page.host ?? '')
  if (account === undefined || second !== undefined) throw new Failure('host-not-confirmed')
  return account
}
