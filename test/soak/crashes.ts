import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserName } from '../e2e/launch.ts'
import { ask } from './ask.ts'
import { chance } from './chance.ts'
import { soakCopy } from './copy.ts'
import { editsFirst, type Kind, kinds, passphraseAt, type Round } from './deeds.ts'
import { type Found, judge, type Verdict } from './judge.ts'
import { forgetLocks, killAll, processesOf } from './kill.ts'
import { type Running, start } from './start.ts'
import { fixturePassphrase } from './vector.ts'

/** One browser that was killed, and what it held when it was started again. */
export interface Crash {
  readonly round: Round
  readonly killedAfterMs: number
  readonly acknowledged: number
  /** How many deeds were done, as far as the vault tells. */
  readonly found: number | undefined
  readonly verdict: Verdict
  /** What the browser said where it did not open. */
  readonly reason?: string
}

/**
 * Within so long after it began a round is cut off. A change of the ways in takes longer than one of the document; an upgrade is
 * one deed, and counts from when it begins to write.
 */
const windowMs: Readonly<Record<Kind, number>> = {
  add: 400,
  edit: 400,
  delete: 400,
  reorder: 400,
  restore: 400,
  rotation: 600,
  passphrase: 1200,
  upgrade: 60,
}

/** Kills a browser again and again on one profile, as many times as asked for, all kinds in turn. */
export async function studyCrashes(
  name: BrowserName,
  times: number,
  seed: number,
  tell: (crash: Crash) => void = () => {},
  afterKill: (profile: string) => Promise<void> = async () => {},
): Promise<Crash[]> {
  const copy = await soakCopy(name)
  const crashes: Crash[] = []
  let running = await start(name, copy.folder)
  const { profile } = running.browser
  try {
    for (let at = 0; at < times; at++) {
      const cut = await cutOff(running, roundAt(at, seed))
      await afterKill(profile)
      running = await start(name, copy.folder, profile)
      const crash = await examined(running, cut)
      crashes.push(crash)
      tell(crash)
    }
  } finally {
    await running.browser.close()
    await copy.remove()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return crashes
}

const roundAt = (at: number, seed: number): Round => ({
  kind: kinds[at % kinds.length] ?? 'add',
  seed: Math.floor(chance(seed, at) * 1_000_000),
  startMs: Date.now(),
})

interface Cut {
  readonly round: Round
  readonly base: Found
  readonly killedAfterMs: number
  readonly acknowledged: number
}

/** Runs a round and kills the browser in the midst of it. */
async function cutOff({ browser, page }: Running, round: Round): Promise<Cut> {
  const base = await ask(page, 'setUp', round)
  const pids = await processesOf(browser.profile)
  // Asked for before it begins; the answer comes when it writes.
  const ready = round.kind === 'upgrade' ? ask(page, 'writing') : undefined
  await ask(page, 'begin', round, base)
  const told = round.kind === 'restore' ? (await ask(page, 'after', editsFirst - 1)).acknowledged : 0
  await ready
  const heard = listen(page)
  const killedAfterMs = Math.round(windowMs[round.kind] * chance(round.seed, -1))
  await pause(killedAfterMs)
  await killAll(pids)
  const acknowledged = Math.max(told, await heard)
  await browser.close()
  await forgetLocks(browser.profile)
  return { round, base, killedAfterMs, acknowledged }
}

/** So many questions are open at a time: between an answer and the next question the page would have nobody to tell. */
const lanes = 8

/** Hears of each acknowledged deed at once, until the browser is gone. @throws when a deed failed by itself. */
async function listen(page: Running['page']): Promise<number> {
  const heard = Array.from({ length: lanes }, (_, lane) => lastHeard(page, lane))
  return Math.max(...(await Promise.all(heard)))
}

async function lastHeard(page: Running['page'], lane: number): Promise<number> {
  let acknowledged = 0
  for (let count = lane; ; count += lanes) {
    const progress = await ask(page, 'after', count).catch(() => undefined)
    if (progress === undefined) return acknowledged
    if (progress.failed !== undefined)
      throw new Error(`A deed failed with nothing killed: ${progress.failed}`)
    acknowledged = progress.acknowledged
  }
}

async function examined({ page }: Running, cut: Cut): Promise<Crash> {
  const { round, base, killedAfterMs, acknowledged } = cut
  const common = { round, killedAfterMs, acknowledged }
  const count = (await ask(page, 'newest')) - base.generation
  try {
    const found = await opened(page, round, count)
    return { ...common, found: count, verdict: judge(round, base, acknowledged, found) }
  } catch (error) {
    return { ...common, found: count, verdict: 'not-open', reason: String(error) }
  }
}

/** Unlocks with what has to open it after so many deeds; a passphrase that was given up must not. */
async function opened(page: Running['page'], round: Round, count: number): Promise<Found> {
  if (round.kind === 'upgrade') return openedAnew(page)
  const given = round.kind === 'passphrase' ? count : 0
  const found = await ask(page, 'look', { type: 'passphrase', passphrase: passphraseAt(round, given) })
  if (given > 0) await refuses(page, passphraseAt(round, given - 1))
  return found
}

async function refuses(page: Running['page'], passphrase: string): Promise<void> {
  const refused = await ask(page, 'unlockVault', { type: 'passphrase', passphrase }).then(
    () => false,
    (error: unknown) => String(error).includes('wrong-passphrase'),
  )
  if (!refused) throw new Error('A passphrase that was given up still opens the vault.')
}

/** In whichever format it is found, it unlocks into the present one. */
async function openedAnew(page: Running['page']): Promise<Found> {
  const credential = { type: 'passphrase', passphrase: fixturePassphrase } as const
  const found = await ask(page, 'look', credential)
  await ask(page, 'unlockVault', credential)
  const { format } = await ask(page, 'look', credential)
  if (format !== 2) throw new Error('It was unlocked, and is still in the first format.')
  return found
}
