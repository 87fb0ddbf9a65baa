import { type Accounts, alike } from '../../src/account.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'

/** A word where an account is there that could be taken for the one to be added. Adding changes nothing of it. */
export function Twin({ accounts, enrolment }: { accounts: Accounts; enrolment: Enrolment }) {
  const { sameSecret, sameName } = alike(accounts, enrolment)
  if (sameSecret !== undefined) {
    return <p class="hint">This key is in Latchkey already, under another name. Adding keeps both.</p>
  }
  if (sameName === undefined) return null
  return (
    <p class="hint">
      An account of this name is here already, with another key. Adding keeps both; the site takes the codes
      of the key it showed last.
    </p>
  )
}
