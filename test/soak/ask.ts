import type { Surface } from '../e2e/driver.ts'
import type { Soak } from './page/main.ts'

/** Calls one of the functions that the soak page holds out. */
export function ask<Name extends keyof Soak>(
  surface: Pick<Surface, 'evaluate'>,
  name: Name,
  ...args: Parameters<Soak[Name]>
): Promise<Awaited<ReturnType<Soak[Name]>>> {
  const texts = args.map(arg => JSON.stringify(arg))
  return surface.evaluate(`soak.${name}(${texts.join(', ')})`)
}
