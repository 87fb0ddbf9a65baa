/** Every way in which something asked of Latchkey can fail. The sentence for each stands in `extension/ui/sentences.ts`. */
export type FailureCode =
  // Adding an account
  | 'not-otpauth'
  | 'bad-uri'
  | 'unsupported-type'
  | 'migration-export'
  | 'bad-migration'
  | 'empty-migration'
  | 'missing-secret'
  | 'bad-secret'
  | 'bad-digits'
  | 'bad-period'
  | 'bad-counter'
  | 'counter-spent'
  | 'bad-algorithm'
  | 'too-long'
  | 'too-many-tags'
  | 'picture-too-large'
  | 'not-a-picture'
  | 'picture-unreadable'
  | 'already-added'
  | 'unknown-account'
  // A QR code that sets up nothing here, or cannot be read
  | 'qr-microsoft'
  | 'qr-duo'
  | 'qr-okta'
  | 'qr-steam'
  | 'qr-passkey'
  | 'qr-link'
  | 'qr-wifi'
  | 'qr-text'
  | 'qr-app-link'
  | 'qr-cut'
  | 'qr-small'
  | 'qr-covered'
  | 'no-qr'
  | 'no-qr-in-picture'
  // Recovery codes
  | 'no-recovery-codes'
  | 'all-codes-used'
  | 'hidden-characters'
  | 'not-a-text-file'
  | 'text-file-too-large'
  | 'too-many-recovery-codes'
  | 'no-recovery-code-left'
  // An answer of the API
  | 'bad-answer'
  | 'answer-disagrees'
  | 'answer-without-picture'
  | 'answer-without-key'
  | 'answer-of-several'
  | 'answer-of-another'
  // The vault
  | 'passphrase-too-short'
  | 'passphrase-known'
  | 'wrong-passphrase'
  | 'wrong-recovery-key'
  | 'bad-recovery-key'
  | 'wrong-passkey'
  | 'passkey-refused'
  | 'passkey-known'
  | 'passkey-without-prf'
  | 'too-soon'
  | 'no-such-slot'
  | 'last-slot'
  | 'passkey-alone'
  | 'proof-expired'
  | 'vault-exists'
  | 'no-vault'
  | 'locked'
  | 'damaged'
  | 'unknown-format'
  | 'bad-kdf'
  | 'changed-elsewhere'
  | 'not-saved'
  | 'save-gone'
  // Backups
  | 'not-a-backup'
  | 'wrong-backup-passphrase'
  | 'backup-damaged'
  | 'backup-too-new'
  | 'backup-too-large'
  | 'backup-not-for-passphrase'
  // The page
  | 'page-unreadable'
  | 'page-changed'
  | 'page-silent'
  | 'insecure-page'
  | 'framed-page'
  | 'host-not-confirmed'
  | 'no-code-field'
  | 'no-recovery-field'
  | 'field-refused'
  | 'field-altered'
  | 'page-left'
  | 'clipboard-refused'

/**
 * The one error this project throws on purpose. It carries a code and never the input that caused it, so that
 * no secret can travel in an error.
 */
export class Failure extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode) {
    super(code)
    this.name = 'Failure'
    this.code = code
  }
}
