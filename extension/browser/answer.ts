import { readDataUrl } from '../../src/enroll/data-url.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { Failure } from '../../src/failure.ts'
import { enrolmentOf, readAnswer } from '../../src/recovery/created.ts'

/** An account that an answer of the API sets up, and its recovery codes. */
export interface Given {
  readonly enrolment: Enrolment
  readonly codes: readonly string[]
  /** Its QR code was read and agrees; where not, there is only the key. */
  readonly pictureRead: boolean
}

/**
 * Reads an answer to `create`, with its QR code.
 *
 * @throws {Failure} as `readAnswer` and `enrolmentOf`; `answer-without-key` for recovery codes alone.
 */
export async function readGiven(text: string): Promise<Given> {
  const answer = readAnswer(text)
  if (answer.kind === 'codes') throw new Failure('answer-without-key')
  const texts = await textsIn(answer.qrDataUrl)
  return {
    enrolment: enrolmentOf(answer, texts),
    codes: answer.recoveryCodes,
    pictureRead: texts.length > 0,
  }
}

/** None where the picture is damaged or left out: documentation cuts it short. */
async function textsIn(dataUrl: string | undefined): Promise<readonly string[]> {
  if (dataUrl === undefined) return []
  // Apart from the popup's own script, which seldom needs it.
  const { lookIntoPicture } = await import('./look.ts')
  try {
    const { texts } = await lookIntoPicture(new Blob([readDataUrl(dataUrl).bytes]), 'quick')
    return texts
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
