import { type Accounts, alike } from '../../src/account.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { t } from '../browser/words.ts'

/** A word where an account is there that could be taken for the one to be added. Adding changes nothing of it. */
export function Twin({ accounts, enrolment }: { accounts: Accounts; enrolment: Enrolment }) {
  const { sameSecret, sameName } = alike(accounts, enrolment)
  if (sameSecret !== undefined) {
    return <p class="hint">{t('twinSecret')}</p>
  }
  if (sameName === undefined) return null
  return <p class="hint">{t('twinName')}</p>
}
