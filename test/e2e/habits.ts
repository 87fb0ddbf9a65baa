import type { Browser, Popup, Surface, Tab } from './driver.ts'

/** What most stories begin with. */

export const passphrase = 'harbor violin amber lentil'

/** Opens the popup on the tab in front and creates the vault. The popup stays open. */
export async function newVault(browser: Browser): Promise<Popup> {
  const popup = await browser.popup()
  await popup.type('Passphrase', passphrase)
  await popup.type('The same again', passphrase)
  await popup.press('Create my vault')
  await popup.lose('Create my vault')
  await popup.see('Locks in')
  return popup
}

/** Adds an account by pasting, from the list of the open popup back to it. */
export async function paste(popup: Popup, key: string, names: { site: string; name: string }): Promise<void> {
  await popup.press('Add an account')
  await popup.type('Setup key or link', key)
  await popup.type('Site or service', names.site)
  await popup.type('Your account there', names.name)
  await popup.press('Add account')
  await popup.see(`Added ${names.site || names.name}`)
}

/** A vault with one account, Acme for ada, and the popup open on it. */
export async function vaultWithAcme(browser: Browser, address: string): Promise<Popup> {
  await browser.open(address)
  const popup = await newVault(browser)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  return popup
}

/** A vault, open, with one account that belongs to the host of this page, which asks for a code. Gives back the page's tab. */
export async function vaultBoundTo(browser: Browser, address: string): Promise<Tab> {
  const tab = await browser.open(address)
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.see('Fill this code')
  await popup.close()
  return tab
}

/** RFC 4226 appendix D, as a site hands it out: its codes are in `test/vectors/otp.ts`. */
export const counterUri = 'otpauth://hotp/Token:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0'

/** Adds an account that counts, by pasting, for the page in front, which asks for a code. */
export async function bindCounter(popup: Popup): Promise<void> {
  await popup.evaluate(pageLookedAt)
  await popup.press('Add an account')
  await popup.type('Setup key or link', counterUri)
  await popup.press('Add account')
  await popup.see('Added Token')
  await popup.close()
}

/** Fills the one account, Acme, into the page in front, where it was not used before. */
export async function fillFirst(browser: Browser): Promise<void> {
  const popup = await browser.popup()
  await popup.see('Choose the account it belongs to')
  await popup.press(/^Acme ada/)
  await popup.press('Fill and remember')
  await popup.gone()
}

export async function unlock(popup: Popup): Promise<void> {
  await popup.type('Passphrase', passphrase)
  await popup.press('Unlock')
  await popup.see('Locks in')
}

/** Until it is locked: what comes next may be looked for, or leave the page, before that. */
export async function lock(surface: Surface): Promise<void> {
  await surface.press('Lock')
  await surface.see('Unlock Latchkey')
}

/** Until the list is shown and the popup has looked at the page: what a row does, and what is not offered, depends on it. */
export const pageLookedAt = `new Promise(done => {
  const look = () => {
    if (!document.querySelector('main:not([aria-busy=true]) .foot')) return
    observer.disconnect()
    done(true)
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, attributes: true })
  look()
})`

/** Chooses what ends with these words from the list with this label, as soon as it stands there. */
export const chosen = (label: string, words: string): string => `new Promise(done => {
  const look = () => {
    const named = [...document.querySelectorAll('label')].find(one => one.textContent === '${label}')
    const list = named === undefined ? null : document.getElementById(named.htmlFor)
    if (list === null) return
    observer.disconnect()
    list.value = [...list.options].find(({ text }) => text.endsWith('${words}')).value
    list.dispatchEvent(new Event('change', { bubbles: true }))
    done(true)
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true })
  look()
})`

/**
 * Presses “Fill this code”, which has to be there, and waits until the popup has closed, or said why it has not; gives back `closed` or what it said.
 * After `ms` milliseconds, by a timer within the popup: the driver's own press comes whenever it comes.
 */
export async function pressFill(popup: Popup, ms = 0): Promise<string> {
  const pressed = `new Promise(said => {
    const button = [...document.querySelectorAll('button')].find(one => one.textContent.startsWith('Fill this code'))
    const look = () => {
      const alert = document.querySelector('[role=alert]')
      if (alert) said(alert.textContent)
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true })
    setTimeout(() => button.click(), ${ms})
  })`
  // The document goes away with the popup, and the question with it.
  return popup.evaluate<string>(pressed).catch(async () => {
    await popup.gone()
    return 'closed'
  })
}

/** All that the extension's own storage holds, as text: IndexedDB, `storage.local`, `storage.sync`. Read in one of its pages. */
export const storedText = `(async () => {
  const api = globalThis.browser ?? globalThis.chrome
  const open = name => new Promise((done, fail) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const all = store => new Promise((done, fail) => {
    const request = store.getAll()
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const text = value => value instanceof Uint8Array ? String.fromCharCode(...value) : JSON.stringify(value)
  const dumps = []
  for (const { name } of await indexedDB.databases()) {
    const db = await open(name)
    for (const store of db.objectStoreNames)
      for (const record of await all(db.transaction(store).objectStore(store)))
        dumps.push(...Object.entries(record).map(([key, value]) => key + '=' + text(value)))
    db.close()
  }
  for (const area of ['local', 'sync']) dumps.push(area + '=' + JSON.stringify(await api.storage[area].get()))
  return dumps.join('\\n')
})()`
