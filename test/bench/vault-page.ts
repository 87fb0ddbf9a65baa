import { type Scanner, startScanner } from '../../extension/browser/scan.ts'
import { createVault, unlockVault } from '../../extension/browser/unlock.ts'
import { changeVault, lockVault, readVault } from '../../extension/browser/vault.ts'
import { bindHost, changeAccount } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
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

let scanner: Scanner | undefined
let held = new Blob()

const outcome = async (reading: Promise<unknown> | undefined): Promise<string> => {
  try {
    await reading
    return 'read'
  } catch (error) {
    return error instanceof Failure ? error.code : 'broken'
  }
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
  /** Starts a reader and its worker, with a picture that is none. */
  async startReading(): Promise<void> {
    scanner = startScanner('quick')
    await outcome(scanner.file(new Blob(['x'])))
  },
  /** The file that is to be refused next. */
  hold(base64: string): void {
    held = new Blob([Uint8Array.from(atob(base64), char => char.charCodeAt(0))])
  },
  async refuse(): Promise<{ code: string; ms: number }> {
    const startMs = performance.now()
    const code = await outcome(scanner?.file(held))
    return { code, ms: performance.now() - startMs }
  },
  endReading: (): void => scanner?.end(),
}

;(globalThis as { latchkeyBench?: typeof api }).latchkeyBench = api
