import type { Account } from '../../src/account.ts'
import { confirmed } from '../../src/life.ts'
import { type CodeRequest, fillCode as fill } from '../browser/codes.ts'
import type { Look } from '../browser/tab.ts'
import { changeVault } from '../browser/vault.ts'

// What the popup's buttons do. Each is done when it returns, or throws a failure that says what became of it.

/** Fills the account's code, then closes the popup: the page is where the person goes on. */
export async function fillCode(
  look: Look,
  account: Account,
  more: Pick<CodeRequest, 'confirmed' | 'onWait'> = {},
): Promise<void> {
  const { page, frame, into = 'asked' } = look
  await fill({ page, frame, account, into, ...more })
  window.close()
}

/** Their sites were seen to take a code of them, or the person says that they work. Says which old keys went to the bin by it. */
export async function confirmAccounts(ids: readonly string[]): Promise<{ readonly oldKeys: number }> {
  const fresh = { newId: () => crypto.randomUUID(), nowMs: Date.now() }
  let oldKeys = 0
  await changeVault(document => {
    const after = ids.reduce((now, id) => confirmed(now, id, fresh), document)
    oldKeys = after.bin.length - document.bin.length
    return after
  })
  return { oldKeys }
}
