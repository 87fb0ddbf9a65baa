import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bytes, fromBase64, toBase64 } from '../../src/bytes.ts'
import { emptyDocument, type VaultDocument } from '../../src/vault/document.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import type { Envelope1 } from '../../src/vault/format-1.ts'
import { type Argon2id, newKdf, passphraseSecret } from '../../src/vault/kdf.ts'
import { seal } from '../../src/vault/seal.ts'
import { type VaultKeys, wrapKeys } from '../../src/vault/wrap.ts'
import { account } from './accounts.ts'

/** A vault as some version wrote it, with all that opens it. Never written anew: each stays as it was. */
export interface Fixture {
  readonly file: string
  readonly passphrase: string
  readonly document: VaultDocument
  readonly recoveryCodes: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly envelope: Envelope | Envelope1
  readonly recoveryKey?: string
  readonly passkeySecret?: string
}

const folder = join(import.meta.dirname, 'vaults')

export function fixtures(): Fixture[] {
  return readdirSync(folder).map(file => {
    const { envelope, ...rest } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return { ...rest, file, envelope: { ...envelope, sealed: fromBase64(envelope.sealed) } }
  })
}

export const random = (length: number): Bytes => Uint8Array.from(randomBytes(length))

/** Quick, and as sensitive to every input: what most tests are about is the slot around it. */
export const quick: Argon2id = async (secret, salt, kdf) => {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(JSON.stringify(kdf))
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256),
  )
}

export const passphrase = 'harbor violin amber lentil'
export const least = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 }

/** A slot for the passphrase, by the quick derivation. */
export async function passphraseSlot(keys: VaultKeys, vaultId: string, words = passphrase) {
  const kdf = newKdf(least, random)
  const secret = await passphraseSecret(words, kdf, quick)
  return wrapKeys(keys, vaultId, { type: 'passphrase', kdf }, secret, random)
}

export interface SealedVault {
  readonly keys: VaultKeys
  readonly document: VaultDocument
  readonly envelope: Envelope
}

/** A vault with one account and one passphrase slot. */
export async function sealedVault(): Promise<SealedVault> {
  const keys = { rootKey: random(32), drawerPrivateKey: random(32) }
  const vaultId = toBase64(random(16))
  const { slot } = await passphraseSlot(keys, vaultId)
  const document = { ...emptyDocument, accounts: [account()] }
  const header = { format: 2, vaultId, generation: 7, epoch: 1, drawerKey: 'a2V5', slots: [slot] } as const
  return { keys, document, envelope: await seal(document, header, keys.rootKey, random) }
}
