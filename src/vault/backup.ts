import type { Account } from '../account.ts'
import { type Bytes, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { decrypt, encrypt } from './age.ts'
import { parseBackup, writeBackup } from './backup-json.ts'
import type { VaultDocument } from './document.ts'
import { takeOutIfAny } from './drawer.ts'
import { leastPassphraseLength } from './slots.ts'

/** All that a vault holds, in plain. BACKUP.md describes how it is written. */
export interface Backup {
  readonly savedMs: number
  /** Base64. None where the file was made by hand. */
  readonly vaultId?: string
  readonly lockAfterMinutes: number
  /** No two accounts, nor one in the bin, have the same id. */
  readonly accounts: readonly BackupAccount[]
  readonly bin: readonly { readonly deletedMs: number; readonly account: BackupAccount }[]
}

export interface BackupAccount extends Omit<Account, 'recovery'> {
  /** Newest last. */
  readonly recovery: readonly BackupRecovery[]
}

/** Recovery codes of one account, out of the drawer. An index counts from 0. */
export interface BackupRecovery {
  readonly keptMs: number
  readonly codes: readonly string[]
  readonly used: readonly { readonly index: number; readonly usedMs: number }[]
}

const maxFileBytes = 32 * 1024 * 1024
const usualWorkFactor = 18

/**
 * What a backup of this vault holds, with the recovery codes taken out of the drawer. A set that does not open for its drawer is
 * left out: the rest must not be lost with it.
 */
export async function backupOf(
  { accounts, bin, lockAfterMinutes }: Pick<VaultDocument, 'accounts' | 'bin' | 'lockAfterMinutes'>,
  about: { readonly savedMs: number; readonly vaultId: string },
  drawerPrivateKey: Bytes,
): Promise<Backup> {
  const plain = (account: Account) => inPlain(account, drawerPrivateKey)
  return {
    ...about,
    lockAfterMinutes,
    accounts: await Promise.all(accounts.map(plain)),
    bin: await Promise.all(
      bin.map(async ({ deletedMs, account }) => ({ deletedMs, account: await plain(account) })),
    ),
  }
}

async function inPlain(account: Account, drawerPrivateKey: Bytes): Promise<BackupAccount> {
  const recovery = account.recovery.map(async ({ sealed, keptMs, used }) => {
    const codes = await takeOutIfAny(sealed, account.id, drawerPrivateKey)
    return codes === undefined ? [] : [{ keptMs, codes, used }]
  })
  return { ...account, recovery: (await Promise.all(recovery)).flat() }
}

/**
 * An age file under a passphrase of its own.
 *
 * @param workFactor the base-2 logarithm of scrypt's cost; lower ones are for tests.
 * @throws {Failure} `passphrase-too-short` under ten characters; `backup-damaged` or `backup-too-large` when `openBackup`
 *   would refuse what is in it: that is better heard now than on the day it is needed.
 */
export async function sealBackup(
  backup: Backup,
  passphrase: string,
  workFactor = usualWorkFactor,
): Promise<Bytes> {
  const composed = passphrase.normalize('NFC')
  if ([...composed].length < leastPassphraseLength) throw new Failure('passphrase-too-short')
  const json = utf8(writeBackup(backup))
  parseBackup(json)
  const file = await encrypt(json, composed, workFactor)
  if (file.length > maxFileBytes) throw new Failure('backup-too-large')
  return file
}

/**
 * Opens what `sealBackup` or the `age` program made, binary or armored.
 *
 * Nothing vouches for the header of a file before its passphrase opens it. So a changed salt, work factor or wrapped key looks
 * like a wrong passphrase, a changed name of the recipient like a file for a key, and a changed first line like no age file.
 *
 * @throws {Failure} `backup-too-large` over 32 MiB; `not-a-backup`, `backup-not-for-passphrase`, `bad-kdf` and
 *   `wrong-backup-passphrase` as `decrypt` of age.ts has them; `backup-too-new` when a later version wrote it;
 *   `backup-damaged` when any part of the file or any field in it is not what it should be.
 */
export async function openBackup(file: Bytes, passphrase: string): Promise<Backup> {
  if (file.length > maxFileBytes) throw new Failure('backup-too-large')
  return parseBackup(await decrypt(file, passphrase.normalize('NFC')))
}
