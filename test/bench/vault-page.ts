import { createVault, unlockVault } from '../../extension/browser/unlock.ts'
import { changeVault, lockVault, readVault } from '../../extension/browser/vault.ts'
import { bindHost, changeAccount } from '../../src/account.ts'
import { leastStrength } from '../../src/vault/kdf.ts'
import { accountsOf } from './accounts.ts'
import { deriveOnce } from './derivation.ts'
import type { Handling } from './handling.ts'

// A page beside the popup in a bench copy: the extension's own modules, called from outside as `latchkeyBench`.

const passphrase = 'harbor violin amber lentil'

async function took(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}

const api = {
  /** A new vault with that many accounts, sealed and saved as the popup does it, and open. */
  async fill(count: number, host?: string): Promise<void> {
    // The least strength, so that all vaults of a run take the same time to unlock.
    const way = { type: 'passphrase', passphrase, strength: leastStrength } as const
    await createVault({ way, name: 'Passphrase' })
    await changeVault(document => ({ ...document, accounts: accountsOf(count, host) }))
  },
  /** What a person does with a vault, once each; the times in milliseconds. */
  async handle(host: string): Promise<Handling> {
    const openMs = await took(readVault)
    const saveMs = await took(() =>
      changeVault(document => {
        const [first] = document.accounts
        if (first === undefined) return document
        const accounts = changeAccount(document.accounts, first.id, account => bindHost(account, host))
        return { ...document, accounts }
      }),
    )
    const lockMs = await took(lockVault)
    const unlockMs = await took(() => unlockVault({ type: 'passphrase', passphrase }))
    return { openMs, saveMs, lockMs, unlockMs }
  },
  /** How long one derivation took. */
  derive: deriveOnce,
}

;(globalThis as { latchkeyBench?: typeof api }).latchkeyBench = api
