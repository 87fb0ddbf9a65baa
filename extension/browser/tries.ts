import { Failure } from '../../src/failure.ts'
import { pauseMsAfter } from '../../src/vault/tries.ts'
import { api } from './api.ts'

// Wrong tries are counted for all surfaces together, and forgotten with the browser's run. This slows who sits at the keyboard;
// who has a copy of the disk need not obey it, and the strength of the passphrase is what stands in the way there.

interface Tries {
  readonly wrong: number
  readonly untilMs: number
}

/** When the next try may be made, in Unix time; in the past when it may be made now. */
export async function pausedUntilMs(): Promise<number> {
  const { wrong, untilMs } = await readTries()
  // With the clock set back nobody waits longer than the pause was.
  return Math.min(untilMs, Date.now() + pauseMsAfter(wrong))
}

/** Runs one try. @throws {Failure} `too-soon` during a pause, before anything is tried. */
export async function counted<T>(attempt: () => Promise<T>): Promise<T> {
  if ((await pausedUntilMs()) > Date.now()) throw new Failure('too-soon')
  try {
    const result = await attempt()
    await api.storage.session.remove('tries')
    return result
  } catch (error) {
    if (error instanceof Failure && error.code.startsWith('wrong-')) await countWrong()
    throw error
  }
}

async function countWrong(): Promise<void> {
  const wrong = (await readTries()).wrong + 1
  await api.storage.session.set({ tries: { wrong, untilMs: Date.now() + pauseMsAfter(wrong) } })
}

async function readTries(): Promise<Tries> {
  const stored = (await api.storage.session.get('tries'))['tries'] as Tries | undefined
  return stored ?? { wrong: 0, untilMs: 0 }
}
