import { setTimeout as pause } from 'node:timers/promises'
import { patienceMs } from '../driver.ts'

const pollMs = 40

/**
 * Asks again and again until there is an answer other than `undefined`.
 *
 * @throws {Error} with the sentence of `complain`, when patience has run out.
 */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  complain: () => string | Promise<string>,
): Promise<T> {
  const endMs = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > endMs) throw new Error(await complain())
    await pause(pollMs)
  }
}

/** As `until`, for a question of yes or no. */
export async function untilTrue(
  ask: () => Promise<boolean>,
  complain: () => string | Promise<string>,
): Promise<void> {
  await until(async () => ((await ask()) ? true : undefined), complain)
}
