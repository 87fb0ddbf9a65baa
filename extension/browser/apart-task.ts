import type { Bytes } from '../../src/bytes.ts'
import type { FailureCode } from '../../src/failure.ts'
import type { Backup } from '../../src/vault/backup.ts'
import type { Strength } from '../../src/vault/kdf.ts'

// Long work that is done apart from the page, in a worker that can be killed: then all of it is as if it had never begun.

export interface Works {
  /** An age file of a backup. */
  readonly seal: {
    readonly give: { readonly backup: Backup; readonly passphrase: string }
    readonly get: Bytes
  }
  /** What is in an age file. */
  readonly open: {
    readonly give: { readonly file: Bytes; readonly passphrase: string }
    readonly get: Backup
  }
  /** How long the least derivation takes on this computer, in milliseconds. */
  readonly time: { readonly give: Record<string, never>; readonly get: number }
  /** Argon2id. */
  readonly derive: {
    readonly give: { readonly passphrase: Bytes; readonly salt: Bytes; readonly strength: Strength }
    readonly get: Bytes
  }
}

export type Work = keyof Works

/** What the worker is given, once: each piece of work has a worker of its own. */
export type ApartTask = { readonly [W in Work]: { readonly work: W; readonly give: Works[W]['give'] } }[Work]

export type ApartAnswer =
  | { readonly kind: 'done'; readonly get: unknown }
  | { readonly kind: 'failed'; readonly code: FailureCode | undefined }
