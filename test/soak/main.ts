import { execFile } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs, promisify } from 'node:util'
import type { BrowserName } from '../e2e/launch.ts'
import { studyConcurrency } from './concurrency.ts'
import { type Crash, studyCrashes } from './crashes.ts'
import { type Broken, studyFaults } from './faults.ts'
import { studyMessages } from './messages.ts'
import { type AttackPage, type Consent, pages, studyNavigation } from './navigation.ts'
import {
  type Report,
  reportConcurrency,
  reportCrashes,
  reportFaults,
  reportMessages,
  reportNavigation,
  reportUris,
} from './report.ts'
import { executables } from './start.ts'
import { studyTornLog } from './torn.ts'
import { fuzzUris } from './uris.ts'

// Shows that nothing acknowledged is lost, that no code gets into another document, and that no URI does harm: `npm run soak`, and `docs/soak.md` for what the options mean.

/** These want a browser. */
const studies = ['crashes', 'torn', 'faults', 'concurrency', 'navigation', 'messages'] as const
const all = [...studies, 'uris'] as const

type Study = (typeof studies)[number]

interface Counts {
  readonly crashes: number
  readonly changes: number
  readonly stride: number
  readonly runs: number
  readonly pages: readonly AttackPage[]
  readonly messages: number
  readonly seed: number
}

const { values } = parseArgs({
  options: {
    chromium: { type: 'string', default: '200' },
    firefox: { type: 'string', default: '100' },
    changes: { type: 'string', default: '1000' },
    stride: { type: 'string', default: '1' },
    runs: { type: 'string', default: '100' },
    messages: { type: 'string', default: '100000' },
    uris: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: all.join() },
    pages: { type: 'string', default: pages.join() },
  },
})

async function soak(): Promise<number> {
  const only = values.only.split(',')
  const unknown = only.find(name => !all.some(study => study === name))
  if (unknown !== undefined) throw new Error(`There is no study “${unknown}”. There are: ${all.join(', ')}.`)
  const strange = values.pages.split(',').find(name => !pages.some(page => page === name))
  if (strange !== undefined) throw new Error(`There is no page “${strange}”. There are: ${pages.join(', ')}.`)
  const shared = {
    changes: number('changes'),
    stride: number('stride'),
    runs: number('runs'),
    pages: pages.filter(page => values.pages.split(',').includes(page)),
    messages: number('messages'),
    seed: number('seed'),
  }
  say(`${cpus().length} cores, seed ${shared.seed}\n`)
  let failures = only.includes('uris')
    ? told('uris', reportUris(fuzzUris(number('uris'), shared.seed, processorMs)))
    : 0
  for (const browser of ['chromium', 'firefox'] as const) {
    const counts = { ...shared, crashes: number(browser) }
    // Firefox keeps IndexedDB in SQLite, which has no such log.
    const here = studies.filter(name => only.includes(name) && !(name === 'torn' && browser === 'firefox'))
    if (counts.crashes === 0 || here.length === 0) continue
    say(`\n${await version(browser)}\n`)
    for (const study of here) failures += told(`${study}, ${browser}`, await run(study, browser, counts))
  }
  say(failures === 0 ? '\nNothing failed.\n' : `\n${failures} failures.\n`)
  return failures === 0 ? 0 : 1
}

async function run(study: Study, browser: BrowserName, counts: Counts): Promise<Report> {
  switch (study) {
    case 'crashes':
      return reportCrashes(await studyCrashes(browser, counts.crashes, counts.seed, tellCrash))
    case 'torn':
      return reportCrashes(await studyTornLog(browser, counts.seed, tellCrash))
    case 'faults':
      return reportFaults(await studyFaults(browser, counts.stride, tellBroken))
    case 'concurrency':
      return reportConcurrency(await studyConcurrency(browser, counts.changes))
    case 'navigation':
      return reportNavigation(await studyNavigation(browser, counts, tellConsents))
    case 'messages':
      return reportMessages(await studyMessages(browser, counts.messages, counts.seed))
  }
}

function told(title: string, { text, failures }: Report): number {
  say(`\n${title}\n\n${text}`)
  for (const failure of failures) say(`  ! ${failure}\n`)
  return failures.length
}

/** A line for each kill: what is drawn by the seed, and what came of it. */
const tellCrash = ({ round, killedAfterMs, acknowledged, found, verdict }: Crash): void =>
  say(
    `  ${round.kind} ${round.seed}: at ${killedAfterMs} ms, ${acknowledged} told, ${found} found, ${verdict}\n`,
  )

const tellBroken = ({ operation, trials }: Broken): void =>
  say(`  ${operation}: broken ${trials.length} times\n`)

const tellConsents = (page: AttackPage, consents: readonly Consent[]): void => {
  const wrong = consents.filter(consent => consent.wrong.length > 0).length
  say(`  ${page}: consented to ${consents.length} times, ${wrong} codes in a wrong document\n`)
}

/** The processor's time, not the wall's: other programs on the computer are no fault of a text. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function number(name: Exclude<keyof typeof values, 'only' | 'pages'>): number {
  const value = Number(values[name])
  if (Number.isInteger(value) && value >= 0) return value
  throw new Error(`--${name} wants a whole number, not “${values[name]}”.`)
}

async function version(browser: BrowserName): Promise<string> {
  const { stdout } = await promisify(execFile)(executables[browser], ['--version'])
  return stdout.trim()
}

const say = (text: string): void => void process.stdout.write(text)

try {
  process.exitCode = await soak()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
