import { type FramedPlace, makesCodes, type Unconfirmed, withoutKey } from '../account.ts'
import { type Bytes, textOf } from '../bytes.ts'
import { everyAccount } from '../counter.ts'
import { cleanName, type Enrolment, parseOtpauth } from '../enroll/otpauth.ts'
import { Failure } from '../failure.ts'
import { pageAddress } from '../site.ts'
import { mostTags, tagsFrom } from '../tags.ts'
import type { Backup, BackupAccount, BackupRecovery } from './backup.ts'
import { isTooDeep } from './json-depth.ts'

// BACKUP.md describes this form. What is written here must be read by every later version.

const format = 'latchkey backup'
const version = 3
const maxNameLength = 256

/** Far above what any vault holds; below what would stall the page. */
const most = { accounts: 10_000, hosts: 1000, sets: 1000, codes: 1000, text: 256 } as const
const lastMs = 8.64e15
const minutesOfYear = 525_600

/** Pretty-printed, because a person may have nothing but a text editor left. */
export function writeBackup(backup: Backup): string {
  const { accounts, bin, ...about } = backup
  const whole = {
    format,
    version: versionOf([...accounts, ...bin.map(({ account }) => account)]),
    ...about,
    accounts: accounts.map(written),
    bin: bin.map(({ deletedMs, account }) => ({ deletedMs, account: written(account) })),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/**
 * The least that has all that is written, so that versions of Latchkey which read it whole go on doing so. The first knows
 * TOTP alone: there an account of another type would be read as one that makes wrong codes. The second knows none without a key.
 */
function versionOf(accounts: readonly BackupAccount[]): 1 | 2 | 3 {
  if (!accounts.every(makesCodes)) return 3
  return accounts.some(({ type, issuer, name }) => type !== undefined || [issuer, name].some(isLong)) ? 2 : 1
}

const isLong = (name: string): boolean => [...name].length > 128

const written = ({ recovery, ...account }: BackupAccount) => ({
  ...account,
  ...(makesCodes(account) && { otpauth: otpauthUri(account) }),
  recovery,
})

/** The account as a QR code says it (Key URI Format), for other programs to read. */
export function otpauthUri(account: Omit<Enrolment, 'algorithm'> & { readonly algorithm: string }): string {
  const [issuer, name, secret] = [account.issuer, account.name, account.secret].map(encodeURIComponent)
  const algorithm = encodeURIComponent(account.algorithm.replace('-', ''))
  const label = issuer === '' ? name : `${issuer}:${name}`
  const issuerParameter = issuer === '' ? '' : `&issuer=${issuer}`
  const { type = 'totp', digits, periodSeconds, counter = 0 } = account
  const moves = type === 'hotp' ? `counter=${counter}` : `period=${periodSeconds}`
  return `otpauth://${type}/${label}?secret=${secret}${issuerParameter}&algorithm=${algorithm}&digits=${digits}&${moves}`
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
  if (whole['version'] !== 1 && whole['version'] !== 2 && whole['version'] !== version)
    throw new Failure('backup-damaged')
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

function readBackup(whole: Fields): Backup {
  const vaultId = whole['vaultId']
  const backup: Backup = {
    savedMs: moment(whole['savedMs']),
    ...(vaultId === undefined ? {} : { vaultId: textFrom(vaultId) }),
    lockAfterMinutes: wholeNumber(whole['lockAfterMinutes'], 0, minutesOfYear),
    accounts: listOf(whole['accounts'], most.accounts, readAccount),
    bin: listOf(whole['bin'], most.accounts, readBinned),
  }
  const all = everyAccount(backup)
  // Before the third version a key that is missing has got lost.
  const isWhole = whole['version'] === version || all.every(makesCodes)
  if (!isWhole || new Set(all.map(({ id }) => id)).size !== all.length) throw new Failure('backup-damaged')
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
    ...(fields['frames'] === undefined ? {} : { frames: listOf(fields['frames'], most.hosts, readFrame) }),
    ...(fields['pressEnter'] === true ? { pressEnter: true } : {}),
    ...(fields['pinned'] === true ? { pinned: true } : {}),
    ...(fields['tags'] === undefined ? {} : { tags: listOf(fields['tags'], mostTags, readTag) }),
    ...(fields['unconfirmed'] === undefined ? {} : { unconfirmed: readUnconfirmed(fields['unconfirmed']) }),
    ...(fields['page'] === undefined ? {} : { page: readPage(fields['page']) }),
    recovery: listOf(fields['recovery'], most.sets, readRecovery),
  }
}

/** Held to what an enrolment URI may say, by the parser of those. */
function readEnrolment(fields: Fields): Enrolment {
  const { secret, algorithm, digits, periodSeconds } = fields
  if (typeof secret !== 'string' || typeof algorithm !== 'string') throw new Failure('backup-damaged')
  if (typeof digits !== 'number' || typeof periodSeconds !== 'number') throw new Failure('backup-damaged')
  const names = { issuer: readName(fields['issuer']), name: readName(fields['name']) }
  if (!makesCodes({ secret })) return { ...withoutKey(names.issuer), name: names.name }
  const parts = { issuer: '', name: '', secret, algorithm, digits, periodSeconds, ...readType(fields) }
  const enrolment = parseOtpauth(otpauthUri(parts))
  const held = enrolment.algorithm === algorithm && enrolment.digits === digits
  if (!held) throw new Failure('backup-damaged')
  return { ...enrolment, ...names }
}

/** A type that is not known is not guessed at: its codes would be wrong. */
function readType({ type, counter }: Fields): Pick<Enrolment, 'type' | 'counter'> {
  if (type === undefined) return {}
  if (type === 'steam') return { type }
  if (type === 'hotp') return { type, counter: wholeNumber(counter, 0, Number.MAX_SAFE_INTEGER) }
  throw new Failure('backup-damaged')
}

function readName(value: unknown): string {
  if (typeof value !== 'string' || /\p{Cs}/u.test(value)) throw new Failure('backup-damaged')
  return cleanName(value, maxNameLength)
}

/** What a code may be filled on: exactly as the URL standard writes a host, or it would never be met, or be met as another. */
function readHost(value: unknown): string {
  const host = textFrom(value)
  const addresses = [`https://${host}`, `http://${host}`].filter(address => URL.canParse(address))
  if (addresses.some(address => new URL(address).host === host)) return host
  throw new Failure('backup-damaged')
}

function readFrame(value: unknown): FramedPlace {
  const { host, inside } = fieldsOf(value)
  return { host: readHost(host), inside: readHost(inside) }
}

function readTag(value: unknown): string {
  const tag = textFrom(value)
  if (tagsFrom([tag])[0] !== tag) throw new Failure('backup-damaged')
  return tag
}

function readUnconfirmed(value: unknown): Unconfirmed {
  const { usedMs, replaces } = fieldsOf(value)
  return {
    ...(usedMs !== undefined && { usedMs: moment(usedMs) }),
    ...(replaces !== undefined && { replaces: textFrom(replaces) }),
  }
}

/** What the person may be sent to: no more than a page of a site. */
function readPage(value: unknown): string {
  const page = textFrom(value)
  if (pageAddress(page) !== page) throw new Failure('backup-damaged')
  return page
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
