import { toBase64, utf8 } from '../bytes.ts'
import { leastShown } from '../recovery.ts'

/** What tells one set of recovery codes from another, whatever its order: SHA-256 over the sorted codes, base64. None of a set that could be guessed. */
export async function fingerprint(codes: readonly string[]): Promise<string | undefined> {
  if (codes.length < leastShown) return undefined
  return toBase64(
    new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(codes.toSorted())))),
  )
}
