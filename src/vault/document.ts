import type { Account, Accounts } from '../account.ts'
import type { Askings } from '../asking.ts'
import { type Bytes, concat, textOf, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'

/** What only the open vault tells of a slot, so that the disk tells no names. */
export interface SlotNote {
  readonly slotId: string
  readonly name: string
  readonly addedMs: number
  /** The key of the slot's commitment, sealed to the drawer by `mac.ts`: a new root key is wrapped for the slot with it. */
  readonly mac: string
}

/** A deleted account waits here for thirty days. */
export interface Binned {
  readonly deletedMs: number
  /** Where it stood in the list. */
  readonly at: number
  readonly account: Account
}

export type Order = 'use' | 'own'

/** All that the vault holds, as it is sealed: one document, so that nothing inside can be swapped, dropped or replayed. */
export interface VaultDocument {
  readonly version: 3
  /** When it was written; 0 for one that was written before this was kept. */
  readonly savedMs: number
  readonly accounts: Accounts
  /** Last deleted first. */
  readonly bin: readonly Binned[]
  readonly slotNotes: readonly SlotNote[]
  readonly lockAfterMinutes: number
  /**
   * When a code of each account was last given away, by its id. Apart from the accounts, so that a use is no other state of them
   * to go back to.
   */
  readonly lastUsed: Readonly<Record<string, number>>
  /** How the list goes on below what is pinned: last used first, or as the person put it. */
  readonly order: Order
  /** No code is shown before it is asked for. */
  readonly hideCodes: boolean
  /** When everything was last exported; 0 for never. */
  readonly backedUpMs: number
  /** Before this the person does not want to hear of backups again. */
  readonly remindAfterMs: number
  /** Where to look by itself whether a code is asked for. */
  readonly asking: Askings
}

export const emptyDocument: VaultDocument = {
  version: 3,
  savedMs: 0,
  accounts: [],
  bin: [],
  slotNotes: [],
  lockAfterMinutes: 15,
  lastUsed: {},
  order: 'use',
  hideCodes: false,
  backedUpMs: 0,
  remindAfterMs: 0,
  asking: {},
}

/** The third has accounts whose codes are not TOTP: a reader of the second would show wrong codes for them. */
const versions: ReadonlySet<unknown> = new Set([1, 2, 3])

/** Whether two saves hold the same accounts, deleted ones too: then neither is another state to go back to. */
export const holdsSame = (one: Contents, other: Contents): boolean =>
  JSON.stringify([one.accounts, one.bin]) === JSON.stringify([other.accounts, other.bin])

type Contents = Pick<VaultDocument, 'accounts' | 'bin'>

/** The plaintext is filled up to a multiple of this, so that its length does not tell how many accounts there are. */
const paddingBytes = 4096

/** UTF-8 JSON, one byte 0x80, then zeros up to a multiple of 4096 bytes (padding of ISO/IEC 7816-4). */
export function encodeDocument(document: VaultDocument): Bytes {
  const json = utf8(JSON.stringify(document))
  const padded = Math.ceil((json.length + 1) / paddingBytes) * paddingBytes
  return concat(json, Uint8Array.of(0x80), new Uint8Array(padded - json.length - 1))
}

/** @throws {Failure} `damaged` when it is not what `encodeDocument` writes, `unknown-format` when a later version wrote it. */
export function decodeDocument(bytes: Bytes): VaultDocument {
  const end = bytes.lastIndexOf(0x80)
  const document = parsed(bytes.subarray(0, Math.max(0, end)))
  // Earlier versions lack what later ones added, and have nothing else.
  if (versions.has(document.version)) return { ...emptyDocument, ...document, version: 3 }
  throw new Failure('unknown-format')
}

function parsed(json: Bytes): { readonly version: unknown } {
  try {
    return JSON.parse(textOf(json))
  } catch {
    throw new Failure('damaged')
  }
}
