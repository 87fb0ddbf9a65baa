import { type Bytes, textOf } from '../bytes.ts'
import { cleanName, type Enrolment, parseOtpauth } from '../enroll/otpauth.ts'
import { Failure } from '../failure.ts'
import type { Backup, BackupAccount, BackupRecovery } from './backup.ts'

// BACKUP.md describes this form. What is written here must be read by every later version.

const format = 'latchkey backup'
const version = 1

/** Far above what any vault holds; below what would stall the page. */
const most = { accounts: 10_000, hosts: 1000, sets: 1000, codes: 1000, text: 256 } as const
const maxDepth = 32
const lastMs = 8.64e15
const minutesOfYear = 525_600

/** Pretty-printed, because a person may have nothing but a text editor left. */
export function writeBackup(backup: Backup): string {
  const { accounts, bin, ...about } = backup
  const whole = {
    format,
    version,
    ...about,
    accounts: accounts.map(written),
    bin: bin.map(({ deletedMs, account }) => ({ deletedMs, account: written(account) })),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

const written = ({ recovery, ...account }: BackupAccount) => ({
  ...account,
  otpauth: otpauthUri(account),
  recovery,
})

/** The account as a QR code says it (Key URI Format), for other programs to read. */
export function otpauthUri(account: Omit<Enrolment, 'algorithm'> & { readonly algorithm: string }): string {
  const [issuer, name, secret] = [account.issuer, account.name, account.secret].map(encodeURIComponent)
  const algorithm = encodeURIComponent(account.algorithm.replace('-', ''))
  const label = issuer === '' ? name : `${issuer}:${name}`
  const issuerParameter = issuer === '' ? '' : `&issuer=${issuer}`
  const { digits, periodSeconds } = account
  return `otpauth://totp/${label}?secret=${secret}${issuerParameter}&algorithm=${algorithm}&digits=${digits}&period=${periodSeconds}`
}

/**
 * Reads the content of a backup. Fields it does not know are passed over.
 *
 * @throws {Failure} `not-a-backup` when it is not JSON of this form, `backup-too-new` when a later version wrote it,
 *   `backup-damaged` when a field is not what it should be.
 */
export function parseBackup(bytes: Bytes): Backup {
  const whole = parsed(bytes)
  if (whole['format'] !== format) throw new Failure('not-a-backup')
  if (typeof whole['version'] === 'number' && whole['version'] > version) throw new Failure('backup-too-new')
  if (whole['version'] !== version) throw new Failure('backup-damaged')
  try {
    return readBackup(whole)
  } catch {
    // The parsers of enrolment have codes of their own, which would speak of a QR code.
    throw new Failure('backup-damaged')
  }
}

type Fields = Readonly<Record<string, unknown>>

function parsed(bytes: Bytes): Fields {
  const json = jsonIn(bytes)
  if (isTooDeep(json)) throw new Failure('backup-damaged')
  try {
    return fieldsOf(JSON.parse(json))
  } catch {
    throw new Failure('not-a-backup')
  }
}

function jsonIn(bytes: Bytes): string {
  try {
    return textOf(bytes)
  } catch {
    throw new Failure('not-a-backup')
  }
}

/** Looked at before parsing, as a parser may run out of stack. */
function isTooDeep(json: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '"') inString = !inString
    else if (inString) at += char === '\\' ? 1 : 0
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    if (depth > maxDepth) return true
  }
  return false
}

function readBackup(whole: Fields): Backup {
  const vaultId = whole['vaultId']
  const backup: Backup = {
    savedMs: moment(whole['savedMs']),
    ...(vaultId === undefined ? {} : { vaultId: textFrom(vaultId) }),
    lockAfterMinutes: wholeNumber(whole['lockAfterMinutes'], 0, minutesOfYear),
    accounts: listOf(whole['accounts'], most.accounts, readAccount),
    bin: listOf(whole['bin'], most.accounts, readBinned),
  }
  const ids = [...backup.accounts, ...backup.bin.map(({ account }) => account)].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) throw new Failure('backup-damaged')
  return backup
}

function readBinned(value: unknown): Backup['bin'][number] {
  const { deletedMs, account } = fieldsOf(value)
  return { deletedMs: moment(deletedMs), account: readAccount(account) }
}

function readAccount(value: unknown): BackupAccount {
  const fields = fieldsOf(value)
  return {
    id: textFrom(fields['id']),
    ...readEnrolment(fields),
    addedMs: moment(fields['addedMs']),
    hosts: listOf(fields['hosts'], most.hosts, readHost),
    recovery: listOf(fields['recovery'], most.sets, readRecovery),
  }
}

/** Held to what an enrolment URI may say, by the parser of those. */
function readEnrolment({ issuer, name, secret, algorithm, digits, periodSeconds }: Fields): Enrolment {
  if (typeof secret !== 'string' || typeof algorithm !== 'string') throw new Failure('backup-damaged')
  if (typeof digits !== 'number' || typeof periodSeconds !== 'number') throw new Failure('backup-damaged')
  const uri = otpauthUri({ issuer: '', name: '', secret, algorithm, digits, periodSeconds })
  const enrolment = parseOtpauth(uri)
  if (enrolment.algorithm !== algorithm) throw new Failure('backup-damaged')
  return { ...enrolment, issuer: readName(issuer), name: readName(name) }
}

function readName(value: unknown): string {
  if (typeof value !== 'string' || /\p{Cs}/u.test(value)) throw new Failure('backup-damaged')
  return cleanName(value)
}

/** What a code may be filled on: exactly as the URL standard writes a host, or it would never be met, or be met as another. */
function readHost(value: unknown): string {
  const host = textFrom(value)
  const addresses = [`https://${host}`, `http://${host}`].filter(address => URL.canParse(address))
  if (addresses.some(address => new URL(address).host === host)) return host
  throw new Failure('backup-damaged')
}

function readRecovery(value: unknown): BackupRecovery {
  const fields = fieldsOf(value)
  const codes = listOf(fields['codes'], most.codes, textFrom)
  const used = listOf(fields['used'], codes.length, one => readUse(one, codes.length))
  const distinct = new Set(used.map(({ index }) => index)).size === used.length
  if (codes.length === 0 || !distinct) throw new Failure('backup-damaged')
  return { keptMs: moment(fields['keptMs']), codes, used }
}

function readUse(value: unknown, count: number): BackupRecovery['used'][number] {
  const { index, usedMs } = fieldsOf(value)
  return { index: wholeNumber(index, 0, count - 1), usedMs: moment(usedMs) }
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Failure('backup-damaged')
  return value as Fields
}

function listOf<T>(value: unknown, length: number, read: (value: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length > length) throw new Failure('backup-damaged')
  return value.map(one => read(one))
}

/** One line that is all to be seen: a code with a line break in it would send the form that it is typed into. */
function textFrom(value: unknown): string {
  const isText = typeof value === 'string' && value !== '' && value.length <= most.text
  if (!isText || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) throw new Failure('backup-damaged')
  return value
}

function wholeNumber(value: unknown, least: number, greatest: number): number {
  if (!Number.isInteger(value)) throw new Failure('backup-damaged')
  const number = value as number
  if (number < least || number > greatest) throw new Failure('backup-damaged')
  return number
}

const moment = (value: unknown): number => wholeNumber(value, 0, lastMs)
