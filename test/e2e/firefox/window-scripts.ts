import { commonSource } from './chrome.ts'

// These run in the browser window itself, with Firefox's own rights. `arguments` holds what the test handed over.

/**
 * Firefox stays alive when its driver is killed: it is made to quit. Marionette ends the session when the connection
 * drops, and takes its window actor away with it.
 */
export const quitWithDriverScript = `
const { setInterval } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs')
setInterval(() => {
  try {
    window.browsingContext.currentWindowGlobal.getActor('MarionetteCommands')
  } catch {
    Services.startup.quit(Ci.nsIAppStartup.eForceQuit)
  }
}, 500)`

/** Makes Firefox speak a language whose pack it need not have, as its own tests do: extensions and pages are told of it. */
export const languageScript = `
const { locale } = Services
locale.availableLocales = [arguments[0], ...locale.availableLocales]
locale.requestedLocales = [arguments[0]]`

/**
 * Runs a script in the document of a browser element (a tab or the popup) through Marionette's own window actor, which
 * lives in every frame. The document may go away meanwhile, as after a press that closes the popup: only the word that
 * the script sends ahead (`announce` in the page scripts) tells whether it went before the deed or because of it.
 */
export const runInPageScript = `${commonSource}
const [browserId, script, args, sandboxName] = arguments
return run()

async function run() {
  const page = contextOf(browserId)?.currentWindowGlobal
  if (!page) return { kind: 'gone' }
  let hasActed = false
  const listen = ({ data }) => (hasActed ||= data === browserId)
  Services.ppmm.addMessageListener('latchkey:acting', listen)
  try {
    const actor = page.getActor('MarionetteCommands')
    return { kind: 'ran', value: await actor.executeScript(script, args, { sandboxName, timeout: 60_000 }) }
  } catch (error) {
    if (['AbortError', 'InactiveActor', 'InvalidStateError'].includes(error.name)) return { kind: 'left', hasActed }
    if (/Document was unloaded|dead object|no such (window|frame)/.test(error.message)) return { kind: 'left', hasActed }
    throw error
  } finally {
    Services.ppmm.removeMessageListener('latchkey:acting', listen)
  }
}`

/** A PNG in base64 of what is in view. */
export const screenshotScript = `${commonSource}
const { capture } = ChromeUtils.importESModule('chrome://remote/content/shared/Capture.sys.mjs')
const page = contextOf(arguments[0])?.currentWindowGlobal
return page?.getActor('MarionetteCommands').takeScreenshot(null, capture.Format.Base64, false, false)`

/** `light`, `dark`, or `none` for what the profile says. */
export const colorSchemeScript = `${commonSource}
contextOf(arguments[0]).prefersColorSchemeOverride = arguments[1]`

/** Makes a tab's view this wide, narrower than a window can be; `null` gives it the window's width again. */
export const widthScript = `${commonSource}
const [browserId, width] = arguments
elementOf(browserId).style.maxWidth = width === null ? '' : width + 'px'`

/** Opens an empty tab in front, and gives back its browser id, which stays the same wherever the tab goes. */
export const openTabScript = `${commonSource}
const { gBrowser } = browserWindow()
return gBrowser.addTrustedTab('about:blank', { inBackground: false }).linkedBrowser.browserId`

/** The browser id of the tab in front if its address begins so and it has loaded. */
export const tabAtScript = `${commonSource}
const { selectedBrowser } = browserWindow().gBrowser
const { currentURI, browserId, webProgress } = selectedBrowser
return currentURI.spec.startsWith(arguments[0]) && !webProgress.isLoadingDocument ? browserId : null`

export const frontTabScript = `${commonSource}
const element = elementOf(arguments[0])
const { gBrowser } = element.documentGlobal
gBrowser.selectedTab = gBrowser.getTabForBrowser(element)
element.documentGlobal.focus()
element.focus()`

export const closeTabScript = `${commonSource}
const element = elementOf(arguments[0])
const { gBrowser } = element.documentGlobal
gBrowser.removeTab(gBrowser.getTabForBrowser(element), { animate: false, skipPermitUnload: true })`

/** Starts the load as the address bar would, and gives back the id of the document that it is to replace. */
export const navigateScript = `${commonSource}
const [browserId, url] = arguments
const before = contextOf(browserId).currentWindowGlobal.innerWindowId
const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
elementOf(browserId).fixupAndLoadURIString(url, { triggeringPrincipal })
return before`

/** Where a tab or a popup is. `document` is another number for every document. */
export const placeScript = `${commonSource}
const context = contextOf(arguments[0])
const page = context?.currentWindowGlobal
if (!page) return null
return {
  document: page.innerWindowId,
  address: elementOf(arguments[0]).currentURI.spec,
  documentAddress: page.documentURI.spec,
  isInitial: page.isInitialDocument,
  isLoading: context.webProgress.isLoadingDocument,
}`

/**
 * A key press that the browser window sees first, as from a keyboard: shortcuts fire, and Escape closes the popup. What
 * the browser has no use for reaches the document that holds the focus. Done once that document is done with the key, or
 * has gone by it: Firefox holds keys back until it draws, and what is asked of a page next would overtake them.
 */
export const keyScript = `${commonSource}
const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs')
const [press, browserId] = arguments
const target = browserWindow()
const element = elementOf(browserId)
target.focus()
if (element && Services.focus.focusedElement !== element) element.focus()
return pressed()

async function pressed() {
  const documentOf = () => contextOf(browserId)?.currentWindowGlobal?.innerWindowId
  const before = documentOf()
  const over = new AbortController()
  let isOnItsWay = false
  const done = new Promise(resolve => {
    const heard = event => {
      if (event.isReplyEventFromRemoteContent) return resolve()
      event.requestReplyFromRemoteContent()
      isOnItsWay = event.isWaitingReplyFromRemoteContent
    }
    target.addEventListener('keyup', heard, { mozSystemGroup: true, signal: over.signal })
  })
  event.sendSingleKey(press, target)
  let looks
  const gone = new Promise(resolve => {
    looks = target.setInterval(() => documentOf() !== before && resolve(), 20)
  })
  if (isOnItsWay) await Promise.race([done, gone])
  target.clearInterval(looks)
  over.abort()
}`
