import { toBase64, utf8 } from '../../src/bytes.ts'

// What the pages of the tours hold.

export const nothing = '<h1>Nothing here</h1>'
export const codeForm = '<form><label>6-digit code <input autocomplete="one-time-code"></label></form>'
export const recoveryForm =
  '<h1>Sign in</h1><form><label>Recovery code <input name="recovery_code"></label></form>'
export const oneCode = '<img src="{0}" alt="QR code">'
export const severalCodes = '<img src="{0}"> <img src="{1}">'
export const cutCode = '<img src="{0}" style="position: absolute; top: -70px">'
export const smallCode = '<img src="{0}" style="width: 42px">'

export const acme = 'otpauth://totp/Acme:ada@lovelace.example?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
export const beta = 'otpauth://totp/Beta:grace?secret=MZXW6YTBOJSWY3DP&issuer=Beta'
/** Of few modules, so that it is still seen to be a code when it is small. */
export const short = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
/** In its last seconds all the time. */
export const quick = 'otpauth://totp/Quick:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Quick&period=5'
export const counter = 'otpauth://hotp/Token:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0'

export const recoveryCodes = (codes: readonly string[]): string =>
  `<h1>Recovery codes</h1><ul>${codes.map(code => `<li>${code}</li>`).join('')}</ul>`

const field = (number: number, value: Uint8Array | number): number[] =>
  typeof value === 'number' ? [number << 3, value] : [(number << 3) | 2, value.length, ...value]

/** The second QR code of three of another authenticator’s export, with six accounts in it. */
export function exportPart(): string {
  const accounts = [1, 2, 3, 4, 5, 6].map(at => {
    const names = field(2, utf8(`user ${at}`)).concat(field(3, utf8('Export')))
    const account = [...field(1, new Uint8Array(10).fill(at)), ...names]
    return field(1, Uint8Array.from([...account, ...field(4, 1), ...field(5, 1), ...field(6, 2)]))
  })
  const place = [...field(2, 1), ...field(3, 3), ...field(4, 1), ...field(5, 9)]
  const data = toBase64(Uint8Array.from([...accounts.flat(), ...place]))
  return `otpauth-migration://offline?data=${encodeURIComponent(data)}`
}
