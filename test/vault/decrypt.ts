import { timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { argon2id } from '@noble/hashes/argon2.js'
import { derivePrivateKey, hkdf, hmac, openAead, openBase, Refused } from './hpke.ts'

// Opens a vault as src/vault/FORMAT.md describes it, and shares no line with the program that wrote it.
//
//   npx tsx test/vault/decrypt.ts FILE     the passphrase, or the printed recovery key, on standard input

export type Data = Readonly<Record<string, unknown>>

export interface Keys {
  readonly rootKey: Buffer
  /** Not in a device slot beside other ways in. */
  readonly drawerPrivateKey: Buffer | undefined
}

/** The fields of each type of slot, in the order in which they are bound. */
const fieldsOfType: Readonly<Record<string, readonly string[]>> = {
  passphrase: ['type', 'kdf.name', 'kdf.memoryKiB', 'kdf.passes', 'kdf.lanes', 'kdf.salt'],
  'recovery-key': ['type'],
  passkey: ['type', 'credentialId', 'salt'],
  device: ['type', 'nonce', 'secret'],
}

function dataFrom(value: unknown): Data {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('malformed')
  return value as Data
}

function listFrom(value: unknown): readonly Data[] {
  if (!Array.isArray(value)) throw new Refused('malformed')
  return value.map(dataFrom)
}

/** The field as it stands, by its path. */
function field(data: Data, path: string): string | number {
  const value = path.split('.').reduce<unknown>((inner, name) => dataFrom(inner)[name], data)
  if (typeof value !== 'string' && typeof value !== 'number') throw new Refused('malformed')
  return value
}

const pick = (data: Data, paths: readonly string[]) => paths.map(path => field(data, path))

/** Strict base64: Node's own decoder passes over what it does not understand. */
function bytes(data: Data, path: string, length?: number): Buffer {
  const text = field(data, path)
  const found = Buffer.from(String(text), 'base64')
  const fits = length === undefined || found.length === length
  if (found.toString('base64') !== text || !fits) throw new Refused('malformed')
  return found
}

const canonical = (...parts: readonly unknown[]): Buffer => Buffer.from(JSON.stringify(parts), 'utf8')

function formatOf(envelope: Data): 1 | 2 {
  const format = envelope['format']
  if (format !== 1 && format !== 2) throw new Refused('unknown-format')
  return format
}

export const slotsOf = (envelope: Data): readonly Data[] => listFrom(envelope['slots'])

function fieldsOf(slot: Data): readonly string[] {
  const names = new Map(Object.entries(fieldsOfType)).get(String(slot['type']))
  if (names === undefined) throw new Refused('malformed')
  return names
}

// The secret of each type of slot; a passkey's is what the authenticator gives.

export function passphraseSecret(slot: Data, passphrase: string): Uint8Array {
  if (field(slot, 'kdf.name') !== 'argon2id') throw new Refused('malformed')
  const m = within(slot, 'kdf.memoryKiB', 19_456, 1_048_576)
  const t = within(slot, 'kdf.passes', 2, 10)
  const p = within(slot, 'kdf.lanes', 1, 16)
  const salt = bytes(slot, 'kdf.salt', 16)
  const password = Buffer.from(passphrase.normalize('NFC'), 'utf8')
  return argon2id(password, salt, { m, t, p, dkLen: 32, version: 0x13 })
}

function within(slot: Data, path: string, least: number, most: number): number {
  const value = field(slot, path)
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Refused('malformed')
  if (value < least || value > most) throw new Refused('kdf-limits')
  return value
}

/** The 16 bytes of 28 letters of base32, which as a number leave 1 when divided by 1021. */
export function printedSecret(printed: string): Buffer {
  const letters = printed.trim().replaceAll('-', '')
  if (!/^[A-Z2-7]{28}$/.test(letters)) throw new Refused('wrong-secret')
  const digits = [...letters].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
  const number = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n)
  // Below the sixteen bytes lie two bits of zero and the ten of the last two letters.
  if (number % 1021n !== 1n || ((number >> 10n) & 3n) !== 0n) throw new Refused('wrong-secret')
  return Buffer.from((number >> 12n).toString(16).padStart(32, '0'), 'hex')
}

export const deviceSecret = (slot: Data, key: Uint8Array): Uint8Array =>
  openAead(key, bytes(slot, 'nonce', 12), bytes(slot, 'secret', 48), Buffer.alloc(0))

/** @throws {Refused} `wrong-secret` where the commitment does not fit; nothing is opened then. */
export function openSlot(envelope: Data, slot: Data, secret: Uint8Array): Keys {
  return formatOf(envelope) === 1 ? openSlot1(envelope, slot, secret) : openSlot2(envelope, slot, secret)
}

function openSlot1(envelope: Data, slot: Data, secret: Uint8Array): Keys {
  const [id, nonce, wrapped] = [bytes(slot, 'id', 16), bytes(slot, 'nonce', 12), bytes(slot, 'wrapped')]
  const named = [...pick(envelope, ['vaultId']), ...pick(slot, ['id', ...fieldsOf(slot)])]
  const bound = canonical('latchkey slot', ...named)
  check(slot, hmac(hkdf(secret, id, 'latchkey commit'), Buffer.concat([bound, nonce, wrapped])))
  return keysFrom(openAead(hkdf(secret, id, 'latchkey wrap'), nonce, wrapped, bound), slot)
}

function openSlot2(envelope: Data, slot: Data, secret: Uint8Array): Keys {
  const [id, wrapped] = [bytes(slot, 'id', 16), bytes(slot, 'wrapped')]
  const named = [...pick(envelope, ['vaultId']), ...pick(slot, ['id', 'publicKey', ...fieldsOf(slot)])]
  const bound = canonical('latchkey slot', 2, ...named)
  check(slot, hmac(hkdf(secret, id, 'latchkey slot commit'), Buffer.concat([bound, wrapped])))
  const privateKey = derivePrivateKey(hkdf(secret, id, 'latchkey slot pair'))
  return keysFrom(openBase(privateKey, 'latchkey slot', bound, wrapped), slot)
}

function check(slot: Data, commit: Buffer): void {
  if (!timingSafeEqual(bytes(slot, 'commit', 32), commit)) throw new Refused('wrong-secret')
}

function keysFrom(plain: Buffer, slot: Data): Keys {
  if (plain.length === 32 && slot['type'] === 'device') return { rootKey: plain, drawerPrivateKey: undefined }
  if (plain.length !== 64) throw new Refused('malformed')
  return { rootKey: plain.subarray(0, 32), drawerPrivateKey: plain.subarray(32) }
}

function associatedWith(envelope: Data): Buffer {
  const old = formatOf(envelope) === 1
  const head = pick(envelope, ['vaultId', 'generation', ...(old ? [] : ['epoch']), 'drawerKey'])
  const slots = slotsOf(envelope).map(slot =>
    old
      ? pick(slot, ['id', ...fieldsOf(slot), 'nonce', 'wrapped', 'commit'])
      : pick(slot, ['id', 'publicKey', 'wrapped', 'commit', ...fieldsOf(slot)]),
  )
  return canonical('latchkey vault', envelope['format'], ...head, slots)
}

export function openDocument(envelope: Data, rootKey: Uint8Array): Data {
  const key = hkdf(rootKey, bytes(envelope, 'vaultId', 16), 'latchkey document')
  const associated = associatedWith(envelope)
  const padded = openAead(key, bytes(envelope, 'nonce', 12), bytes(envelope, 'sealed'), associated)
  const document = dataFrom(JSON.parse(unpad(padded).toString('utf8')))
  const known = envelope['format'] === 1 ? [1] : [2, 3]
  if (!known.some(version => version === document['version'])) throw new Refused('malformed')
  return document
}

function unpad(padded: Buffer): Buffer {
  const end = padded.lastIndexOf(0x80)
  if (end < 0 || padded.subarray(end + 1).some(byte => byte !== 0)) throw new Refused('malformed')
  return padded.subarray(0, end)
}

/** The codes of each set, by account, deleted accounts too; accounts without a set are left out. */
export function openRecoveryCodes(document: Data, drawerPrivateKey: Uint8Array): Record<string, string[][]> {
  const deleted = listFrom(document['bin'] ?? []).map(({ account }) => dataFrom(account))
  const sets = [...listFrom(document['accounts']), ...deleted].map(account => {
    const id = String(field(account, 'id'))
    const open = (set: Data): string[] => openSet(id, set, drawerPrivateKey)
    return [id, listFrom(account['recovery']).map(open)] as const
  })
  return Object.fromEntries(sets.filter(([, codes]) => codes.length > 0))
}

function openSet(accountId: string, set: Data, drawerPrivateKey: Uint8Array): string[] {
  const plain = openBase(drawerPrivateKey, 'latchkey drawer', Buffer.from(accountId), bytes(set, 'sealed'))
  return JSON.parse(plain.toString('utf8'))
}

function keysFromText(envelope: Data, text: string): Keys {
  for (const slot of slotsOf(envelope)) {
    try {
      if (slot['type'] === 'recovery-key') return openSlot(envelope, slot, printedSecret(text))
      if (slot['type'] === 'passphrase') return openSlot(envelope, slot, passphraseSecret(slot, text))
    } catch (error) {
      if (!(error instanceof Refused) || error.reason !== 'wrong-secret') throw error
    }
  }
  throw new Refused('wrong-secret')
}

if (process.argv[1] === import.meta.filename) {
  const file = dataFrom(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
  const envelope = dataFrom(file['envelope'] ?? file)
  const keys = keysFromText(envelope, readFileSync(0, 'utf8').replace(/\r?\n$/, ''))
  const document = openDocument(envelope, keys.rootKey)
  const recoveryCodes = keys.drawerPrivateKey && openRecoveryCodes(document, keys.drawerPrivateKey)
  process.stdout.write(`${JSON.stringify({ document, recoveryCodes }, null, 2)}\n`)
}
