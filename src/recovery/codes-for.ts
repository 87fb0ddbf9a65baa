import { Failure } from '../failure.ts'
import { isAnswer, readAnswer } from './created.ts'
import { readWritten, type Written } from './written.ts'

/**
 * The recovery codes in what a person pasted for an account: a list, the text of a downloaded file, or an answer of the API.
 *
 * @param secret of the account; an answer that sets up another one is not for it.
 * @throws {Failure} as `readWritten` and `readAnswer`; `answer-of-another`.
 */
export function codesFor(secret: string, text: string): Written {
  if (!isAnswer(text)) return readWritten(text)
  const answer = readAnswer(text)
  if (answer.kind === 'created' && answer.secret !== secret) throw new Failure('answer-of-another')
  if (answer.recoveryCodes.length === 0) throw new Failure('no-recovery-codes')
  return { codes: answer.recoveryCodes, usedCount: 0 }
}
