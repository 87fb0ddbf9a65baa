import type { FailureCode } from '../failure.ts'
import type { Doubt } from './doubt.ts'
import type { Found, PushVendor } from './found.ts'

/** What can be told of, and not added. */
export type Unusable = Exclude<Found, { readonly kind: 'enrolment' | 'migration' }>

const push: Readonly<Record<PushVendor, FailureCode>> = {
  microsoft: 'qr-microsoft',
  duo: 'qr-duo',
  okta: 'qr-okta',
  steam: 'qr-steam',
}

const others: Readonly<Record<Exclude<Unusable['kind'], 'unusable' | 'push'>, FailureCode>> = {
  passkey: 'qr-passkey',
  link: 'qr-link',
  wifi: 'qr-wifi',
  text: 'qr-text',
  'app-link': 'qr-app-link',
}

/** What to say of a QR code that sets up nothing here. */
export function explain(found: Unusable): FailureCode {
  if (found.kind === 'unusable') return found.code
  return found.kind === 'push' ? push[found.vendor] : others[found.kind]
}

export const isUnusable = (found: Found): found is Unusable =>
  found.kind !== 'enrolment' && found.kind !== 'migration'

/** What to say where none was read. */
export const doubts: Readonly<Record<Doubt, FailureCode>> = {
  none: 'no-qr',
  cut: 'qr-cut',
  small: 'qr-small',
  covered: 'qr-covered',
}
