import { rm } from 'node:fs/promises'
import { type Attacks, type Entry, serveAttacks } from '../attacks/serve.ts'
import type { Browser, Tab } from '../e2e/driver.ts'
import { pageLookedAt, pressFill, vaultBoundTo } from '../e2e/habits.ts'
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

interface Counts {
  readonly runs: number
  readonly pages: readonly AttackPage[]
  readonly seed: number
}

/** Goes through these pages, as often as asked for, in one browser. */
export async function studyNavigation(
  name: BrowserName,
  { runs, pages: chosen, seed }: Counts,
  tell: (page: AttackPage, consents: readonly Consent[]) => void = () => {},
): Promise<Consent[]> {
  const attacks = await serveAttacks()
  const browser = await launch(name, { backForwardCache: true })
  try {
    const landing = await vaultBoundTo(browser, `${attacks.origin}/navigation/landing.html`)
    await lockLate(browser)
    const all: Consent[] = []
    for (const page of chosen) {
      const at = pages.indexOf(page)
      const consents: Consent[] = []
      for (let run = 0; run < runs; run++)
        consents.push(await consent({ browser, attacks, landing, page, seed: seed + at * runs + run }))
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

/** Consents by the hundred take longer than the quarter of an hour after which a vault locks by itself. */
async function lockLate(browser: Browser): Promise<void> {
  const settings = await browser.open(`${browser.extensionOrigin}/options/index.html#security`)
  await settings.type(/^Lock when Latchkey was not used for/, '8 hours')
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

/** In a tab of its own: the driver cannot steer one that is still on its way to another document. */
async function consent(run: Omit<Run, 'tab'>): Promise<Consent> {
  const tab = await run.browser.open('about:blank')
  const { nonce, offered, ...came } = await consentIn({ ...run, tab })
  // A popup that the browser closed does not say how its fill went; with the tab that is over.
  await tab.close()
  const typed = run.attacks.take().filter(({ value }) => /\d/.test(value))
  const filled = typed.some(entry => entry.nonce === nonce)
  const wrong = typed.filter(entry => entry.nonce !== nonce)
  return { page: run.page, ...came, outcome: filled ? 'filled' : offered ? 'refused' : 'not-offered', wrong }
}

async function consentIn(run: Run) {
  const { browser, page, seed } = run
  const nonce = await arrive(run)
  const early = page === 'popup-open' ? leave(run, below(latestMs.leaveAtOpening, seed, 0)) : undefined
  const popup = await browser.popup()
  await popup.evaluate(pageLookedAt)
  // Only at the opening can the popup see the other document: it has nothing to offer there.
  const offered = page !== 'popup-open' || (await popup.text()).includes('Fill this code')
  if (offered) await popup.see('Fill this code')
  let isOver = false
  const pressed = offered ? pressFill(popup, below(latestMs.press, seed, 1)) : Promise.resolve('')
  const left = (early ?? leave(run, below(latestMs.leave, seed, 2))).then(by => ({ by, overtaken: !isOver }))
  const said = await pressed
  isOver = true
  const { by, overtaken } = await left
  if (said !== 'closed') await popup.close()
  return { nonce, offered, by, overtaken }
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
