import type { Backup, BackupAccount } from '../../src/vault/backup.ts'
import { backup, backupAccount } from '../vectors/backups.ts'

// Vaults that took years to fill, as backups.

const dayMs = 24 * 60 * 60_000

const set = (count: number, used: number) => ({
  keptMs: Date.now() - 40 * dayMs,
  codes: Array.from({ length: count }, (_, at) => `${1000 + at}-${9000 - at}-abcd`),
  used: Array.from({ length: used }, (_, index) => ({ index, usedMs: Date.now() - (9 - index) * dayMs })),
})

const old = { addedMs: Date.now() - 2 * dayMs }

export const longName = 'The Cooperative Building Society of North Yorkshire and its Environs'

/** With something of every kind; one that passes for the host of the pages, and several of it. */
export const ofEveryKind = (host: string, otherHost: string): Backup =>
  backup({
    accounts: [
      backupAccount({
        ...old,
        id: 'a',
        name: 'ada@lovelace.example',
        hosts: [host],
        page: `http://${host}/security`,
        recovery: [set(10, 2), set(10, 8)],
      }),
      backupAccount({ ...old, id: 'b', issuer: 'Beta', name: 'grace', hosts: [host], secret: secretOf(1) }),
      backupAccount({
        ...old,
        id: 'c',
        issuer: longName,
        name: 'augusta.ada.king.noel.countess.of.lovelace@analytical-engine.department.example',
        secret: secretOf(2),
        digits: 8,
        periodSeconds: 5,
      }),
      backupAccount({
        ...old,
        id: 'd',
        issuer: 'Local',
        name: 'ada',
        secret: secretOf(3),
        hosts: ['1ocalhost'],
      }),
      backupAccount({
        ...old,
        id: 'e',
        issuer: 'Started',
        name: 'ada',
        secret: secretOf(4),
        hosts: ['started.example'],
        page: 'https://started.example/security',
        unconfirmed: { usedMs: old.addedMs },
      }),
      backupAccount({
        ...old,
        id: 'f',
        issuer: 'Spent',
        name: '',
        secret: secretOf(5),
        hosts: [otherHost],
        recovery: [set(4, 4)],
      }),
      backupAccount({ ...old, id: 'g', issuer: '', name: 'only a name', secret: secretOf(6), digits: 10 }),
      backupAccount({ ...old, id: 'h', issuer: 'بنك الشرق', name: 'آدا', secret: secretOf(7) }),
      backupAccount({ ...old, id: 'i', issuer: '日本の銀行', name: 'エイダ・ラブレス', secret: secretOf(8) }),
      backupAccount({
        ...old,
        id: 'j',
        issuer: 'Steam',
        name: 'ada',
        secret: secretOf(9),
        type: 'steam',
        digits: 5,
      }),
    ],
    bin: [
      {
        deletedMs: Date.now() - dayMs,
        account: backupAccount({ id: 'z', issuer: 'Gone', secret: secretOf(10) }),
      },
    ],
  })

/** Differs from that one in all that a restore tells of. */
export const otherwise = (host: string): Backup =>
  backup({
    accounts: [
      backupAccount({
        id: 'a',
        name: 'ada@lovelace.example',
        secret: secretOf(20),
        hosts: [host, 'acme.test'],
      }),
      backupAccount({
        id: 'b',
        issuer: 'Beta',
        name: 'hopper',
        secret: secretOf(1),
        digits: 8,
        hosts: ['beta.test'],
      }),
      backupAccount({
        id: 'y',
        issuer: 'New',
        name: 'ada',
        secret: secretOf(21),
        hosts: ['a.test', 'b.test', 'c.test', 'd.test'],
      }),
      backupAccount({ id: 'g', issuer: '', name: 'only a name', secret: secretOf(6), digits: 10 }),
    ],
  })

export const threeHundred = (): Backup =>
  backup({
    accounts: Array.from(
      { length: 300 },
      (_, at): BackupAccount =>
        backupAccount({
          id: `n${at}`,
          issuer: `Site ${at + 1}`,
          name: `ada${at}`,
          secret: secretOf(100 + at),
        }),
    ),
    bin: [],
  })

/** A key of its own for each number: 16 letters. */
function secretOf(number: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const [low, high] = [letters[number % 32], letters[Math.floor(number / 32) % 32]]
  return `JBSWY3DPEHPK3P${high}${low}`
}
