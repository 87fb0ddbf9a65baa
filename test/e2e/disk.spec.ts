import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { passphrase, storedText, unlock } from './habits.ts'
import { newTraveller, type SiteForm } from './journey.ts'
import { wholePath } from './journey-recovery.ts'
import { launch } from './launch.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function bytesOfBase32(text: string): Buffer {
  const bits = [...text].map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

function base32Of(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('')
}

/** A base64 text inside of other base64 text begins at any of three offsets, and its edges depend on what is beside it. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return text.slice(offset === 0 ? 0 : offset + 1, -1)
  })
}

/** Every way in which these bytes could lie in a file: raw, base32, base64, hex, and each of these texts in UTF-16. */
function disguises(raw: Buffer): Buffer[] {
  const hex = raw.toString('hex')
  const base32 = base32Of(raw)
  const texts = [hex, hex.toUpperCase(), base32, base32.toLowerCase(), ...base64Cores(raw)]
  const utf16 = Buffer.from(raw.toString('latin1'), 'utf16le')
  return [raw, utf16, ...texts.flatMap(text => [Buffer.from(text), Buffer.from(text, 'utf16le')])]
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** The files of the profile that hold any of the needles in any disguise, each with the needle's own name. */
async function search(profile: string, needles: Readonly<Record<string, Buffer>>): Promise<string[]> {
  const hunted = Object.entries(needles).map(([name, raw]) => ({ name, disguises: disguises(raw) }))
  const found: string[] = []
  for (const file of await filesBelow(profile)) {
    const bytes = await readFile(file)
    for (const { name, disguises } of hunted) {
      if (disguises.some(disguise => bytes.includes(disguise)))
        found.push(`${name} in ${file.slice(profile.length)}`)
    }
  }
  return found
}

/**
 * Sends a form of the site without its fields. A browser keeps for itself what is typed into a site's form: Chromium writes
 * it into its session and its list of sign-ins, whatever extension is there. With this, what is found on disk is ours.
 */
async function byRequest(tab: Tab, siteUrl: string, { path, fields }: SiteForm): Promise<void> {
  await tab.goto(siteUrl + path)
  const body = new URLSearchParams(fields.map(({ name, text }) => [name, text])).toString()
  const headers = "{ 'content-type': 'application/x-www-form-urlencoded' }"
  await tab.evaluate(`(async () => {
    const answer = await fetch('${path}', { method: 'POST', headers: ${headers}, body: '${body}' })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (answer.redirected) location.assign(answer.url)
    else document.body.replaceWith(page.body)
  })()`)
}

test('after the whole path the profile on disk holds no secret, no recovery code, no account name and no passphrase', async ({
  under,
  site,
}) => {
  const browser = await launch(under)
  const traveller = { ...(await newTraveller(browser, site.webUrl, test.step)), send: byRequest }
  const { secret, codes } = await wholePath(traveller, 'qr')
  const needles = {
    'the secret': bytesOfBase32(secret),
    'the account name': Buffer.from(traveller.email),
    passphrase: Buffer.from(passphrase),
    ...Object.fromEntries(codes.map((code, at) => [`recovery code ${at + 1}`, Buffer.from(code)])),
  }

  await test.step('what the extension stores, read through its own page, tells none of them', async () => {
    const page = await browser.open(`${browser.extensionOrigin}/popup/index.html`)
    const stored = Buffer.from(await page.evaluate<string>(storedText), 'latin1')
    expect(stored.includes('vaultId=')).toBe(true)
    const told = Object.entries(needles).filter(([, raw]) =>
      disguises(raw).some(disguise => stored.includes(disguise)),
    )
    expect(told.map(([name]) => name)).toEqual([])
  })

  await test.step('the files tell none of them, while a word stored on purpose is found', async () => {
    const page = await browser.open(`${browser.extensionOrigin}/popup/index.html`)
    const canary = 'canary-3f9c1e77a4'
    await page.evaluate(
      `(globalThis.browser ?? globalThis.chrome).storage.local.set({ canary: '${canary}' })`,
    )
    await browser.close()
    expect(await search(browser.profile, { canary: Buffer.from(canary) })).not.toEqual([])
    expect(await search(browser.profile, needles)).toEqual([])
  })

  await test.step('and the vault in it still opens', async () => {
    const again = await launch(under, { profile: browser.profile })
    await again.open(site.webUrl)
    const popup = await again.popup()
    await unlock(popup)
    await popup.see('9 recovery codes')
    await again.close()
  })
  await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
})
