import type { Backup, BackupAccount } from '../../src/vault/backup.ts'
import { account } from './accounts.ts'

/** An account as a backup holds it, with what the test cares about put in. */
export const backupAccount = (parts: Partial<BackupAccount> = {}): BackupAccount => ({
  ...account(),
  recovery: [],
  ...parts,
})

/** A backup with a little of everything, with what the test cares about put in. */
export const backup = (parts: Partial<Backup> = {}): Backup => ({
  savedMs: 1_764_000_000_000,
  vaultId: 'AAECAwQFBgcICQoLDA0ODw==',
  lockAfterMinutes: 15,
  accounts: [
    backupAccount({
      hosts: ['acme.test', 'localhost:8443'],
      recovery: [
        {
          keptMs: 5,
          codes: ['abcd-1111', 'abcd-2222', 'abcd-3333', 'abcd-4444'],
          used: [{ index: 1, usedMs: 7 }],
        },
      ],
    }),
    backupAccount({
      id: 'b',
      issuer: 'Caf\u00e9 & Söhne',
      name: 'ада:1',
      secret: 'GEZDGNBVGY3TQOJQ',
      algorithm: 'SHA-256',
      digits: 8,
      periodSeconds: 60,
    }),
  ],
  bin: [{ deletedMs: 9, account: backupAccount({ id: 'c', secret: 'MFRGGZDFMZTWQ2LK' }) }],
  ...parts,
})
