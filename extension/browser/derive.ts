import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import type { Argon2id } from '../../src/vault/kdf.ts'
import { apart, isStopped } from './apart.ts'

/** Argon2id in a worker, which can be stopped; in the page where no worker starts, as when memory is short. */
export const derivedApart =
  (signal: AbortSignal | undefined): Argon2id =>
  async (passphrase, salt, kdf) => {
    try {
      const { memoryKiB, passes, lanes } = kdf
      return await apart('derive', { passphrase, salt, strength: { memoryKiB, passes, lanes } }, signal)
    } catch (error) {
      if (error instanceof Failure || isStopped(error)) throw error
      return argon2id(passphrase, salt, kdf)
    }
  }
