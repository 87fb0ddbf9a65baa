import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newTraveller, openEnrolment, type Step, signUp } from '../e2e/journey.ts'
import { listen } from '../site/listen.ts'
import { type RunningSite, startSite } from '../site/start.ts'
import { Copies } from './copies.ts'
import type { Section } from './figures.ts'
import { codePage, measureFilling } from './filling.ts'
import { measureHandling } from './handling.ts'
import { measureListing } from './listing.ts'
import { measureOpenings, measureQrLook } from './openings.ts'
import { Range } from './range.ts'
import { measureRefusing } from './refusing.ts'
import { measureShortcut } from './shortcut.ts'
import { measureUnlocking } from './unlocking.ts'

const rounds = {
  openings: 15,
  qrLook: 15,
  fills: 9,
  derivations: 5,
  handlings: 15,
  refusals: 5,
  shortcuts: 20,
  rolling: 20,
}

export const inBrowser = [
  'unlocking',
  'refusing',
  'handling',
  'openings',
  'listing',
  'qr-look',
  'filling',
  'shortcut',
] as const

/** What can be measured by itself. */
export type Part = 'sizes' | 'sealing' | 'reading' | (typeof inBrowser)[number]
export type Wants = (part: Part) => boolean

interface Bench {
  readonly tell: (section: Section) => void
  readonly wants: Wants
}

const code = { script: 'opening', selector: '.digits', words: '\\d{3}\\s?\\d{3}' } as const
const qrFound = { script: 'opening', selector: 'section', words: 'QR code found' } as const
const fillButton = { script: 'press', selector: 'button:enabled', words: 'Fill this code' } as const
const anyLine = { script: 'opening', selector: 'p', words: '.' } as const

type Copy = 'first' | 'five' | 'ten' | 'thousand' | 'scan' | 'press' | 'fifty' | 'many' | 'empty'
type Origins = Record<Copy, string>

/** All that needs a browser, in one Chromium with a website beside it. Gives back which Chromium it was. */
export async function measureInChromium(executable: string, { tell, wants }: Bench): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'))
  const site = await startSite({ port: 0, apiPort: 0 })
  const asking = await listen({ fetch: () => new Response(codePage, { headers: html }) }, 0)
  let version = ''
  try {
    const copies = makeCopies(await Copies.in(folder))
    const range = await Range.open(executable, copies.first)
    try {
      await measure(range, copies, { site, asking: asking.url }, { tell, wants })
      version = await range.version()
    } finally {
      await range.close()
      await rm(range.browser.profile, { recursive: true, force: true, maxRetries: 3 })
    }
    const pages = { asking: `${asking.url}/`, quiet: site.webUrl }
    if (wants('shortcut'))
      tell(await measureShortcut({ executable, copy: copies.press, ...pages }, rounds.shortcuts))
    return version
  } finally {
    await Promise.all([site.stop(), asking.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

const html = { 'content-type': 'text/html; charset=utf-8' }

const makeCopies = (copies: Copies): Record<Copy, string> => ({
  // The one that the browser starts with keeps a process of its own, in which a popup opens sooner: it is not measured.
  first: copies.make('first', anyLine, 'empty'),
  five: copies.make('five', code),
  ten: copies.make('ten', code),
  thousand: copies.make('thousand', code),
  scan: copies.make('scan', qrFound),
  press: copies.make('press', fillButton),
  fifty: copies.make('fifty', code),
  many: copies.make('many', code),
  empty: copies.make('empty', anyLine, 'empty'),
})

async function measure(
  range: Range,
  copies: Record<Copy, string>,
  { site, asking }: { site: RunningSite; asking: string },
  { tell, wants }: Bench,
): Promise<void> {
  const origins = await install(range, copies)
  const { five, ten, thousand, scan, press, many, empty } = origins
  const beside = await fillVaults(range, origins, new URL(asking).host)
  if (wants('unlocking')) tell(await measureUnlocking(beside, rounds.derivations))
  if (wants('refusing')) tell(await measureRefusing(beside, () => range.processes(), rounds.refusals))
  const open = wants('handling') || wants('listing') ? await openVaults(range, origins) : undefined
  if (wants('handling') && open) tell(await measureHandling(open, rounds.handlings))
  await range.stopWorkers(Object.values(origins))
  const tab = await range.browser.open(site.webUrl)
  if (wants('openings')) tell(await measureOpenings(range, tab, { ten, thousand, empty }, rounds.openings))
  if (wants('listing')) tell(await measureListing(range, tab, { five, many }, rounds.rolling))
  if (wants('qr-look')) {
    const traveller = await newTraveller(range.browser, site.webUrl, silently)
    await signUp(traveller)
    await openEnrolment(traveller)
    tell(await measureQrLook(range, traveller.tab, { scan, empty }, rounds.qrLook))
  }
  if (wants('filling'))
    tell(await measureFilling(range, { tab, beside, origin: press, address: asking }, rounds.fills))
}

const silently: Step = (_title, walk) => walk()

async function install(range: Range, copies: Record<Copy, string>): Promise<Origins> {
  const { first: _first, ...others } = copies
  const origins = { first: range.browser.extensionOrigin } as Origins
  for (const name of Object.keys(others) as (keyof typeof others)[])
    origins[name] = await range.install(copies[name])
  return origins
}

async function openVaults(range: Range, origins: Origins) {
  const open = async (name: 'fifty' | 'many', count: number) => {
    const page = await range.browser.open(`${origins[name]}/bench/vault.html`)
    await page.evaluate(`latchkeyBench.fill(${count})`)
    return page
  }
  return { fifty: await open('fifty', 50), many: await open('many', 5000) }
}

/** Fills the vault of each copy that has one, and gives back the tab in which the last of them stays open. */
async function fillVaults(range: Range, origins: Origins, host: string) {
  for (const [name, count] of [
    ['five', 5],
    ['ten', 10],
    ['thousand', 1000],
    ['scan', 10],
    // What is compared differs in its popup alone.
    ['empty', 10],
  ] as const) {
    const page = await range.browser.open(`${origins[name]}/bench/vault.html`)
    await page.evaluate(`latchkeyBench.fill(${count})`)
    await page.close()
  }
  const page = await range.browser.open(`${origins.press}/bench/vault.html`)
  await page.evaluate(`latchkeyBench.fill(10, ${JSON.stringify(host)})`)
  return page
}
