import type { Accounts } from '../account.ts'
import { type Bytes, concat, textOf, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'

/** All that the vault holds, as it is sealed: one document, so that nothing inside can be swapped, dropped or replayed. */
export interface VaultDocument {
  readonly version: 1
  readonly accounts: Accounts
  readonly lockAfterMinutes: number
}

export const emptyDocument: VaultDocument = { version: 1, accounts: [], lockAfterMinutes: 15 }

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
  if (document.version !== 1) throw new Failure('unknown-format')
  return document
}

function parsed(json: Bytes): VaultDocument {
  try {
    return JSON.parse(textOf(json))
  } catch {
    throw new Failure('damaged')
  }
}
