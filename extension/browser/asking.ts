import type { Asking } from '../../src/asking.ts'
import { changeVault } from './vault.ts'

/** Keeps what the person made of a site. @throws {Failure} as `changeVault`. */
export async function setAsking(site: string, asking: Asking): Promise<void> {
  await changeVault(document => ({ ...document, asking: { ...document.asking, [site]: asking } }))
}
