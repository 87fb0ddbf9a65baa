import { type Bytes, fromBase64, toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import type { SlotOf } from '../../src/vault/slots.ts'
import { api } from './api.ts'
import { random } from './random.ts'
import { t } from './words.ts'

// WebAuthn level 3, prf extension. The relying party is the extension itself: no id is given, so that no host permission is
// needed. The user is verified always, for an authenticator may answer otherwise when it is not.

/** What a passkey gave: which one it was, the salt it was asked with, and 32 bytes of secret. */
export interface PasskeySecret {
  readonly credentialId: string
  readonly salt: string
  readonly secret: Bytes
}

/** Firefox lets an extension have passkeys only for a website that it owns and asks a permission for; there is none. */
export const passkeysWork = (): boolean => api.runtime.getURL('').startsWith('chrome-extension:')

/**
 * Makes a new passkey and asks it for its secret. The signal ends the asking.
 *
 * @throws {Failure} `passkey-refused` when the person or the browser says no; `passkey-known` when it holds one of the others; `passkey-without-prf` when it can hold no key.
 */
export async function newPasskey(
  others: readonly SlotOf<'passkey'>[],
  signal?: AbortSignal,
): Promise<PasskeySecret> {
  const salt = random(32)
  const created = await asked(() =>
    navigator.credentials.create({
      ...(signal && { signal }),
      publicKey: {
        challenge: random(32),
        rp: { name: t('shortName') },
        user: { id: random(16), name: t('shortName'), displayName: t('passkeyName') },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        excludeCredentials: others.map(({ credentialId }) => descriptor(credentialId)),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  const { prf } = created.getClientExtensionResults()
  if (prf?.enabled !== true) throw new Failure('passkey-without-prf')
  const credentialId = toBase64(new Uint8Array(created.rawId))
  const secret = secretIn(prf)
  // Some give their secret only when they are used, not when they are made.
  return secret === undefined
    ? askPasskey([{ credentialId, salt: toBase64(salt) }], signal)
    : { credentialId, salt: toBase64(salt), secret }
}

/** Asks one of these passkeys for its secret, until the signal ends that. @throws {Failure} as `newPasskey`. */
export async function askPasskey(
  slots: readonly Pick<SlotOf<'passkey'>, 'credentialId' | 'salt'>[],
  signal?: AbortSignal,
): Promise<PasskeySecret> {
  // The API wants each credential's salt under its id in base64url.
  const salts = slots.map(({ credentialId, salt }) => [toUrl(credentialId), { first: fromBase64(salt) }])
  const given = await asked(() =>
    navigator.credentials.get({
      ...(signal && { signal }),
      publicKey: {
        challenge: random(32),
        allowCredentials: slots.map(({ credentialId }) => descriptor(credentialId)),
        userVerification: 'required',
        extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
      },
    }),
  )
  const credentialId = toBase64(new Uint8Array(given.rawId))
  const secret = secretIn(given.getClientExtensionResults().prf)
  const slot = slots.find(candidate => candidate.credentialId === credentialId)
  if (secret === undefined || slot === undefined) throw new Failure('passkey-without-prf')
  return { credentialId, salt: slot.salt, secret }
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch((error: unknown) => {
    // WebAuthn section 6.3.2: the authenticator holds one of the excluded credentials.
    if (error instanceof DOMException && error.name === 'InvalidStateError')
      throw new Failure('passkey-known')
    return null
  })
  if (!(credential instanceof PublicKeyCredential)) throw new Failure('passkey-refused')
  return credential
}

const descriptor = (credentialId: string): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: fromBase64(credentialId),
})

const toUrl = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

function secretIn(prf: AuthenticationExtensionsPRFOutputs | undefined): Bytes | undefined {
  const first = prf?.results?.first
  return first instanceof ArrayBuffer && first.byteLength === 32 ? new Uint8Array(first) : undefined
}
