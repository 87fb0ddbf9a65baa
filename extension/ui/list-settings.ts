import type { Order } from '../../src/vault/document.ts'
import { changeVault } from '../browser/vault.ts'

/** Whether no code is shown before it is asked for. @throws {Failure} as `changeVault`. */
export async function setHideCodes(hideCodes: boolean): Promise<void> {
  await changeVault(document => ({ ...document, hideCodes }))
}

/** How the list goes on below what is pinned. @throws {Failure} as `changeVault`. */
export async function setOrder(order: Order): Promise<void> {
  await changeVault(document => ({ ...document, order }))
}
