import { secretBytes, toBase32 } from '../base32.ts'
import { Failure } from '../failure.ts'
import { cleanName, type Enrolment, parseOtpauth } from './otpauth.ts'

/** What the person typed beside the secret. */
export interface Names {
  readonly issuer: string
  readonly name: string
}

/**
 * Reads what a person pasted: a whole otpauth or `steam://` URI, or the secret alone in base32. Names typed beside it win over the URI's.
 *
 * @throws {Failure} as `parseOtpauth` and `secretBytes` do; `migration-export` for an export, which holds several accounts;
 *   `not-otpauth` for an address of another kind.
 */
export function parsePasted(text: string, names: Names): Enrolment {
  const typed = { issuer: cleanName(names.issuer), name: cleanName(names.name) }
  if (/^\s*[a-z][a-z0-9+.-]*:/i.test(text)) {
    const enrolment = parseOtpauth(text)
    return { ...enrolment, issuer: typed.issuer || enrolment.issuer, name: typed.name || enrolment.name }
  }
  if (text.trim() === '') throw new Failure('missing-secret')
  const secret = toBase32(secretBytes(text))
  return { ...typed, secret, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 }
}
