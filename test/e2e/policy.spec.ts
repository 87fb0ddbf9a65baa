import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'

const refused = (attempt: string) => `(async () => {
  try { ${attempt} } catch { return 'refused' }
  return 'allowed'
})()`

/** Called back by the page itself: what a driver runs directly may be let through where the page's own script is not. */
const later = (attempt: string) =>
  `await new Promise((done, fail) => setTimeout(() => { try { done(${attempt}) } catch (error) { fail(error) } }))`

test('our own pages can reach no network, and turn no text into script or markup', async ({
  browserUnderTest,
  site,
}) => {
  const asked: string[] = []
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  const attempts = {
    fetch: `await fetch('${site.webUrl}/health')`,
    'a data URL': "await fetch('data:text/plain,x')",
    XMLHttpRequest: `await new Promise((done, fail) => { const x = new XMLHttpRequest(); x.onload = done; x.onerror = fail; x.open('GET', '${site.webUrl}/health'); x.send() })`,
    'a picture': `await new Promise((done, fail) => { const i = new Image(); i.onload = done; i.onerror = fail; i.src = '${site.webUrl}/health' })`,
    'a web socket': `await new Promise((done, fail) => { const s = new WebSocket('${site.webUrl.replace('http', 'ws')}/'); s.onopen = done; s.onerror = fail })`,
    eval: later("window.eval('1')"),
    Function: later("new window.Function('1')()"),
    innerHTML: "document.createElement('p').innerHTML = '<b>x</b>'",
    'a worker from elsewhere': `new Worker('${site.webUrl}/health')`,
    'a second policy': "trustedTypes.createPolicy('other', { createHTML: text => text })",
  }
  for (const [what, attempt] of Object.entries(attempts)) {
    if ((await popup.evaluate(refused(attempt))) !== 'refused') asked.push(what)
  }
  expect(asked).toEqual([])
})

test('a page can load nothing of the extension', async ({ browserUnderTest, site }) => {
  const tab = await browserUnderTest.open(`${site.webUrl}/odd/none`)
  for (const file of ['manifest.json', 'icons/16.png', 'content/read.js', 'popup/index.html']) {
    const address = `${browserUnderTest.extensionOrigin}/${file}`
    expect(await tab.evaluate(refused(`await fetch('${address}')`)), file).toBe('refused')
  }
})

test('nothing of the extension is in a page until the person asks', async ({ browserUnderTest, site }) => {
  const tab = await browserUnderTest.open(`${site.webUrl}/signin`)
  await tab.evaluate(`new MutationObserver(records => sessionStorage.setItem('changes', String(records.length)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })`)
  const popup = await browserUnderTest.popup()
  await popup.see('Create my vault')
  await popup.close()
  const seen = `[
    sessionStorage.getItem('changes'),
    Object.keys(window).filter(name => /latchkey/i.test(name)).length,
  ]`
  expect(await tab.evaluate(seen)).toEqual([null, 0])
  // The observer does see a change where there is one.
  await tab.evaluate("document.body.append('x')")
  expect(await tab.evaluate(seen)).toEqual(['1', 0])
})
