import { setTimeout as pause } from 'node:timers/promises'
import { patienceMs } from '../driver.ts'

const betweenLooksMs = 40

/**
 * Looks again and again until there is something to give back.
 *
 * @throws {Error} with the sentence, asked for only once patience has run out.
 */
export async function until<T>(
  look: () => Promise<T | undefined>,
  sentence: () => string | Promise<string>,
): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(await sentence())
    await pause(betweenLooksMs)
  }
}
