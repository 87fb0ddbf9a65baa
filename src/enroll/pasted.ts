import { secretBytes, toBase32 } from '../base32.ts'
import { Failure } from '../failure.ts'
import { cleanName, type Enrolment, parseOtpauth } from './otpauth.ts'

/** What the person typed beside the secret. */
export interface Names {
  readonly issuer: string
  readonly name: string
}

/**
 * Reads what a person pasted: a whole otpauth or `steam://` URI, or the secret alone in base32.
 *
 * @throws {Failure} as `parseOtpauth` and `secretBytes` do; `migration-export` for an export, which holds several accounts;
 *   `not-otpauth` for an address of another kind.
 */
export function parsePasted(text: string): Enrolment {
  if (/^\s*[a-z][a-z0-9+.-]*:/i.test(text)) return parseOtpauth(text)
  if (text.trim() === '') throw new Failure('missing-secret')
  return bareEnrolment(text)
}

/** What a secret alone says: everything else is as nearly every site has it. @throws {Failure} as `secretBytes`. */
export const bareEnrolment = (secret: string): Enrolment => ({
  issuer: '',
  name: '',
  secret: toBase32(secretBytes(secret)),
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
})

/** Names typed beside an enrolment win over its own. @throws {Failure} `too-long`. */
export const withNames = (enrolment: Enrolment, { issuer, name }: Names): Enrolment => ({
  ...enrolment,
  issuer: cleanName(issuer) || enrolment.issuer,
  name: cleanName(name) || enrolment.name,
})
