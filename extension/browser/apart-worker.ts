import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import { openBackup, sealBackup } from '../../src/vault/backup.ts'
import type { ApartAnswer, ApartTask } from './apart-task.ts'
import { timeDerivation } from './time-derivation.ts'

const say = (answer: ApartAnswer): void => postMessage(answer)

addEventListener('message', async ({ data }: MessageEvent<ApartTask>) => {
  try {
    say({ kind: 'done', get: await done(data) })
  } catch (error) {
    // No more than the code goes back: a library may have put into its error what it was given.
    say({ kind: 'failed', code: error instanceof Failure ? error.code : undefined })
  }
})

function done({ work, give }: ApartTask): Promise<unknown> {
  switch (work) {
    case 'seal':
      return sealBackup(give.backup, give.passphrase)
    case 'open':
      return openBackup(give.file, give.passphrase)
    case 'time':
      return timeDerivation()
    case 'derive':
      return argon2id(give.passphrase, give.salt, { ...give.strength, name: 'argon2id', salt: '' })
  }
}
