import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import { type Argon2id, type Strength, strengthFor } from '../../src/vault/kdf.ts'
import { apart, isStopped } from './apart.ts'
import { timeDerivation } from './time-derivation.ts'

/** Argon2id in a worker, which can be stopped; in the page where no worker starts, as when memory is short. */
export const derivedApart =
  (signal: AbortSignal | undefined): Argon2id =>
  (passphrase, salt, kdf) => {
    const { memoryKiB, passes, lanes } = kdf
    return orHere(apart('derive', { passphrase, salt, strength: { memoryKiB, passes, lanes } }, signal), () =>
      argon2id(passphrase, salt, kdf),
    )
  }

/** How strong a derivation this computer does in about half a second. @throws the signal's reason, once it is aborted. */
export const calibrate = async (signal: AbortSignal | undefined): Promise<Strength> =>
  strengthFor(await orHere(apart('time', {}, signal), timeDerivation))

async function orHere<T>(work: Promise<T>, here: () => Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Failure || isStopped(error)) throw error
    return here()
  }
}
