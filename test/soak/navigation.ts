import { rm } from 'node:fs/promises'
import { type Attacks, type Entry, serveAttacks } from '../attacks/serve.ts'
import type { Browser, Popup, Tab } from '../e2e/driver.ts'
import { pageLookedAt, pressFill, unlock, vaultBoundTo } from '../e2e/habits.ts'
import { type BrowserName, launch } from '../e2e/launch.ts'
import { below } from './chance.ts'

// Another document takes the place of the one that the person consented to, again and again, at moments that a seed draws.

/** The pages of `test/attacks/navigation`. */
export const pages = [
  'popup-open',
  'consent',
  'injection',
  'push-state',
  'document-open',
  'same-origin',
  'redirect',
  'back',
  'other-tab',
  'prerender',
] as const

export type AttackPage = (typeof pages)[number]

/** One consent, and what came of it. */
export interface Consent {
  readonly page: AttackPage
  /** The document consented to got the code; nothing was typed; or the popup, which saw another one, had nothing to offer. */
  readonly outcome: 'filled' | 'refused' | 'not-offered'
  /** Whether the other document was in place before the popup said how the fill had gone. */
  readonly overtaken: boolean
  /** How the other document came to be there, in its own words: `came back` alive, `activated` after it was prepared, or loaded. */
  readonly by: string
  /** Documents other than the one consented to that got anything: there must be none. */
  readonly wrong: readonly Entry[]
}

/** Latest moments, in milliseconds after both were told. A fill takes about as long. */
const latestMs = { leave: 40, press: 40, leaveAtOpening: 1500 }

/** Goes through every page, as often as asked for, in one browser. */
export async function studyNavigation(
  name: BrowserName,
  runs: number,
  seed: number,
  tell: (page: AttackPage, consents: readonly Consent[]) => void = () => {},
): Promise<Consent[]> {
  const attacks = await serveAttacks()
  const browser = await launch(name, { backForwardCache: true })
  try {
    const landing = await vaultBoundTo(browser, `${attacks.origin}/navigation/landing.html`)
    const tab = await browser.open('about:blank')
    const all: Consent[] = []
    for (const [at, page] of pages.entries()) {
      const consents: Consent[] = []
      for (let run = 0; run < runs; run++)
        consents.push(await consent({ browser, attacks, tab, landing, page, seed: seed + at * runs + run }))
      tell(page, consents)
      all.push(...consents)
    }
    return all
  } finally {
    await browser.close()
    await attacks.stop()
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Run {
  readonly browser: Browser
  readonly attacks: Attacks
  /** The one that the popup opens on. */
  readonly tab: Tab
  /** Another, which shows the landing page. */
  readonly landing: Tab
  readonly page: AttackPage
  readonly seed: number
}

async function consent(run: Run): Promise<Consent> {
  const { browser, page, seed } = run
  const nonce = await arrive(run)
  const early = page === 'popup-open' ? leave(run, below(latestMs.leaveAtOpening, seed, 0)) : undefined
  const popup = await openPopup(browser)
  // Only at the opening can the popup see the other document; a vault that is locked would prove nothing.
  const offered = page !== 'popup-open' || (await popup.text()).includes('Fill this code')
  let isOver = false
  const pressed = offered ? pressFill(popup, below(latestMs.press, seed, 1)) : Promise.resolve('')
  const left = (early ?? leave(run, below(latestMs.leave, seed, 2))).then(by => ({ by, overtaken: !isOver }))
  const said = await pressed
  isOver = true
  const { by, overtaken } = await left
  if (said !== 'closed') await popup.close()
  return { page, by, overtaken, ...judge(run, nonce, offered) }
}

/** Opens the popup on a vault that is open, which locks by itself while hundreds of consents go by. */
async function openPopup(browser: Browser): Promise<Popup> {
  const popup = await browser.popup()
  await popup.evaluate(pageLookedAt)
  if (!(await popup.text()).includes('Unlock Latchkey')) return popup
  await unlock(popup)
  await popup.evaluate(pageLookedAt)
  return popup
}

/** Goes to the page, and gives back the number of its document. */
async function arrive({ attacks, tab, page }: Run): Promise<string> {
  const address = (name: string) => `${attacks.origin}/navigation/${name}.html`
  if (page === 'back') await tab.goto(address('landing'))
  const arrived = attacks.heard(entry => entry.page === `/navigation/${page}.html`)
  await tab.goto(address(page))
  await tab.front()
  return (await arrived).nonce
}

/** Until another document, or another form of the same one, is in place. Gives back how it told of itself. */
async function leave({ attacks, tab, landing, page }: Run, ms: number): Promise<string> {
  if (page === 'other-tab') return landing.front().then(() => 'came to the front')
  const landed = attacks.heard(({ what }) => landings.has(what))
  if (page !== 'injection') await tab.evaluate(`attack.leaveIn(${ms})`)
  return (await landed).what
}

const landings = new Set(['arrived', 'came back', 'activated', 'changed'])

/** By what the documents have told, each before the fill went on. The driver at times loses a page that came back alive. */
function judge({ attacks }: Run, nonce: string, offered: boolean) {
  const typed = attacks.take().filter(({ value }) => /\d/.test(value))
  const filled = typed.some(entry => entry.nonce === nonce)
  const refused = offered ? 'refused' : 'not-offered'
  return {
    outcome: filled ? 'filled' : refused,
    wrong: typed.filter(entry => entry.nonce !== nonce),
  } as const
}
