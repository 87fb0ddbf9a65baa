import type { FailureCode } from '../failure.ts'
import type { MigrationPart } from './migration.ts'
import type { Enrolment } from './otpauth.ts'

/** What a QR code is for. Nothing of the text of one that was not understood is carried on: it may be a secret. */
export type Found =
  | { readonly kind: 'enrolment'; readonly enrolment: Enrolment }
  | { readonly kind: 'migration'; readonly part: MigrationPart }
  /** An otpauth text of which a part cannot be used. */
  | { readonly kind: 'unusable'; readonly code: FailureCode }
  /** Sets up an app of that firm alone, which is then asked over the network. */
  | { readonly kind: 'push'; readonly vendor: PushVendor }
  | { readonly kind: 'passkey' }
  | { readonly kind: 'link' }
  | { readonly kind: 'wifi' }
  | { readonly kind: 'text' }
  /** To an app store. */
  | { readonly kind: 'app-link' }

export type PushVendor = 'microsoft' | 'duo' | 'okta' | 'steam'
