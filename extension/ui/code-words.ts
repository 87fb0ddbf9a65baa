import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { t } from '../browser/words.ts'

type Made = Pick<Enrolment, 'type' | 'digits' | 'periodSeconds'>

/** What kind of codes an account makes, in few words. */
export function howCodesAre({ type, digits, periodSeconds }: Made): string {
  if (type === 'hotp') return t('codesHotp', { digits })
  return type === 'steam' ? t('codesSteam', { digits }) : t('codesTotp', { digits, seconds: periodSeconds })
}
