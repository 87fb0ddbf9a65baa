import type { Enrolment } from '../../src/enroll/otpauth.ts'

type Made = Pick<Enrolment, 'type' | 'digits' | 'periodSeconds'>

/** What kind of codes an account makes, in few words. */
export function howCodesAre({ type, digits, periodSeconds }: Made): string {
  if (type === 'hotp') return `${digits} digits, by a counter`
  return type === 'steam' ? `Steam, ${digits} letters` : `${digits} digits, ${periodSeconds} s`
}
