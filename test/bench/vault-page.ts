import { createVault } from '../../extension/browser/unlock.ts'
import { changeVault } from '../../extension/browser/vault.ts'
import { accountsOf } from './accounts.ts'
import { deriveOnce } from './derivation.ts'

// A page beside the popup in a bench copy: the extension's own modules, called from outside as `latchkeyBench`.

const api = {
  /** A new vault with that many accounts, sealed and saved as the popup does it, and open. */
  async fill(count: number, host?: string): Promise<void> {
    await createVault('harbor violin amber lentil')
    await changeVault(document => ({ ...document, accounts: accountsOf(count, host) }))
  },
  /** How long one derivation took. */
  derive: deriveOnce,
}

;(globalThis as { latchkeyBench?: typeof api }).latchkeyBench = api
