import { commonSource } from './chrome.ts'

// These run in the browser window, and do with the extension what a person does there.

/** The toolbar button. A second click on it closes the popup. */
export const clickToolbarScript = `${commonSource}
const extension = extensionOf(arguments[0])
browserWindow().focus()
extension.apiManager.global.browserActionFor(extension).triggerAction(browserWindow())`

/** The browser id of the popup that is on the screen, if there is one. It loads in a hidden panel before that. */
export const shownPopupScript = `${commonSource}
const { policy } = extensionOf(arguments[0])
const shown = [...browserWindow().document.querySelectorAll('browser.webextension-popup-browser')].find(
  browser => browser.closest('panel')?.state === 'open' && browser.currentURI?.spec.startsWith(policy.getURL('')),
)
return shown?.browserId ?? null`

/** Closes the popup if it still shows. */
export const dismissPopupScript = `${commonSource}
const panel = elementOf(arguments[0])?.closest('panel')
if (isShown(panel)) {
  const { PanelMultiView } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/PanelMultiView.sys.mjs')
  PanelMultiView.hidePopup(panel)
}`

export const isPopupShownScript = `${commonSource}
return isShown(elementOf(arguments[0])?.closest('panel'))`

/** Asks the background to stop, and says whether it has. */
export const stopBackgroundScript = `${commonSource}
const extension = extensionOf(arguments[0])
return stop()

async function stop() {
  if (extension.backgroundState === 'running') {
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
  }
  return extension.backgroundState
}`

/**
 * Presses a shortcut and says what took it: `command`, the menu of that name, or `nothing` in the time given. The keys go
 * through the page in front first, as a person's do, and come back when it has no use for them.
 */
export const shortcutScript = `${commonSource}
const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs')
const [press, waitMs] = arguments
const target = browserWindow()
target.focus()
return answer()

async function answer() {
  const over = new AbortController()
  const options = { capture: true, signal: over.signal }
  const taken = new Promise(resolve => {
    target.addEventListener('command', event => event.target.localName === 'key' && resolve('command'), options)
    target.addEventListener('popupshown', event => event.target.closest('menubar') && resolve(fold(event.target)), options)
    target.setTimeout(resolve, waitMs, 'nothing')
  })
  event.sendSingleKey(press, target)
  return taken.finally(() => over.abort())
}

function fold(menu) {
  menu.hidePopup()
  return menu.parentNode.label
}`

/** Presses a button of the question about a permission, once it is shown; says whether it was. */
export const answerScript = `${commonSource}
const { panel } = browserWindow().PopupNotifications
const notification = panel.state === 'open' ? panel.querySelector('#addon-webext-permissions-notification') : null
const button = arguments[0] === 'yes' ? notification?.button : notification?.secondaryButton
button?.click()
return Boolean(button)`

/** Picks an entry of the context menu that shows: `closed`, `done`, or all the labels when none fits. */
export const pickMenuEntryScript = `${commonSource}
const [entry] = arguments
const menu = browserWindow().document.getElementById('contentAreaContextMenu')
const next = (element, type) => new Promise(resolve => element.addEventListener(type, resolve, { once: true }))
return menu.state === 'open' ? pick() : 'closed'

async function pick() {
  const items = [...menu.querySelectorAll('menuitem')].filter(item => !item.closest('[hidden]') && !item.disabled)
  const item = items.find(({ label }) => label === entry)
  if (!item) return dismiss(items)
  for (const submenu of submenusOf(item)) await unfold(submenu)
  const taken = Promise.all([next(item, 'command'), menuHidden()])
  item.closest('menupopup').activateItem(item)
  await taken
  return 'done'
}

async function dismiss(items) {
  const hidden = menuHidden()
  menu.hidePopup()
  await hidden
  return items.map(({ label }) => label).filter(Boolean)
}

// From the outermost in.
function submenusOf(item) {
  const submenu = item.parentNode.closest('menu')
  return submenu ? [...submenusOf(submenu), submenu] : []
}

async function unfold(submenu) {
  const shown = next(submenu.menupopup, 'popupshown')
  submenu.openMenu(true)
  await shown
}

// Submenus tell of their own hiding through the menu that holds them.
function menuHidden() {
  return new Promise(resolve => {
    menu.addEventListener('popuphidden', function listen({ target }) {
      if (target !== menu) return
      menu.removeEventListener('popuphidden', listen)
      resolve()
    })
  })
}`
