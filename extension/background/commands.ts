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
import { t } from '../browser/words.ts'
import { openPopup } from './popup.ts'

const menuId = 'fill-code'
const imageMenuId = 'read-image'

/** The keyboard shortcut and the context menu: consent that the browser itself brings, with activeTab for the tab. */
export function listenForCommands(): void {
  api.runtime.onInstalled.addListener(async () => {
    await api.contextMenus.removeAll()
    api.contextMenus.create({ id: menuId, title: t('menuFill'), contexts: ['editable'] })
    api.contextMenus.create({ id: imageMenuId, title: t('menuRead'), contexts: ['image'] })
  })
  api.commands.onCommand.addListener((command, tab) => {
    if (command === 'lock') void lockVault()
    if (command === 'fill-code' && tab !== undefined) void fillByShortcut(tab)
  })
  api.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === imageMenuId && tab !== undefined) void readQr(tab)
    if (info.menuItemId !== menuId || tab === undefined) return
    void fillPointedAt(tab, info)
  })
}

/** The field that was right-clicked, in the page itself or in a frame of it. */
async function fillPointedAt(tab: FrontTab, { frameId = 0, frameUrl }: PointedAt): Promise<void> {
  const look = await lookAt(tab).catch(() => undefined)
  if (look === undefined) return void openPopup(tab)
  const isOwn =
    frameId === 0 || (URL.canParse(frameUrl ?? '') && new URL(frameUrl ?? '').origin === look.page.origin)
  if (isOwn) return fillOrAsk(tab, { ...look, frame: undefined }, 'focused')
  // The address that the person sees is not that of a frame: unless it was allowed there, nothing goes into it.
  if (look.frame?.frameId !== frameId) return void openPopup(tab, why(tab, 'framed-page'))
  return fillOrAsk(tab, look, 'asked')
}

interface PointedAt {
  readonly frameId?: number | undefined
  readonly frameUrl?: string | undefined
}

async function fillByShortcut(tab: FrontTab): Promise<void> {
  const look = await lookAt(tab).catch(() => undefined)
  if (look === undefined || isForPopup(look)) return void openPopup(tab)
  return fillOrAsk(tab, look, 'asked')
}

/** A recovery code is taken out by a proof, and of a code that the page says it has sent the person is told that first. */
const isForPopup = ({ asks, sent, frame }: Look): boolean =>
  asks === 'recovery' || sent !== undefined || frame?.sent !== undefined

/** Documents that are being filled: a second press meanwhile asks for nothing more. */
const filling = new Set<string>()

/** Fills when it is plain what to fill; opens the popup, which goes on with it or knows to say why not, when it is not. */
async function fillOrAsk(tab: FrontTab, look: Look, into: FillOrder['into']): Promise<void> {
  const { page, frame } = look
  const { tabId, documentId } = page
  if (filling.has(documentId)) return
  filling.add(documentId)
  try {
    const account = await onlyAccount(look)
    await fillCode({ page, frame, account, into, onWait: () => void markTab(tabId, 'waits') })
  } catch (error) {
    await markTab(tabId, 'none')
    const code = error instanceof Failure ? error.code : 'page-changed'
    await openPopup(tab, goesOn.has(code) ? { kind: 'fill', tabId, documentId, into } : why(tab, code))
  } finally {
    filling.delete(documentId)
  }
}

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
