/** What scripts that run in the browser window, with Firefox's own rights, have at hand. */
export const commonSource = `
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
const browserWindow = () => Services.wm.getMostRecentWindow('navigator:browser')
const extensionOf = id => ExtensionParent.GlobalManager.getExtension(id)
const contextOf = browserId => BrowsingContext.getCurrentTopByBrowserId(browserId)
const elementOf = browserId => contextOf(browserId)?.embedderElement
const isShown = panel => panel?.state === 'open' || panel?.state === 'showing'
`
