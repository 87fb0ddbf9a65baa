import '../../../extension/content/find.ts'
import { type Look, lacksWords, look, lookOn } from '../../../extension/content/look.ts'
import { takesCode, takesRecoveryCode } from '../../../src/form/field.ts'

// Bundled, and run in each page: this project's rule, and what others do, told in our own words from their public code. None
// of the others knows a recovery field as such.

export interface Finds {
  readonly otp: readonly Element[]
  readonly recovery: readonly Element[]
}

/** The code of the extension itself: where words of other letters are needed, they come into the page, and it is looked at again. */
function latchkey(): Finds {
  const first = look()
  const { elements, verdicts } = lacksWords() ? lookWithAllWords() : first
  const of = (fits: (verdict: (typeof verdicts)[number]) => boolean) =>
    verdicts
      .filter(fits)
      .flatMap(verdict => ('fields' in verdict ? verdict.fields : 'field' in verdict ? [verdict.field] : []))
      .map(index => elements[index])
      .filter(element => element !== undefined)
  return { otp: of(takesCode), recovery: of(takesRecoveryCode) }
}

/** The script is run as an injected one is: without an element, for which the browser would have to go over the page anew. */
function lookWithAllWords(): Look {
  new Function((globalThis as { latchkeyForeignScript?: string }).latchkeyForeignScript ?? '')()
  return lookOn()
}

/** All fields of the page, those in open shadow roots included, as the others look for them. */
function inputs(root: Document | ShadowRoot = document): HTMLInputElement[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    ...(element instanceof HTMLInputElement ? [element] : []),
    ...(element.shadowRoot === null ? [] : inputs(element.shadowRoot)),
  ])
}

const isViewable = (input: HTMLInputElement): boolean =>
  input.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && input.offsetWidth > 1

const asksForCode = ({ autocomplete }: HTMLInputElement): boolean => autocomplete.includes('one-time-code')

const only = (fits: (input: HTMLInputElement) => boolean) => (): Finds => ({
  otp: inputs().filter(fits),
  recovery: [],
})

const labelsOf = (input: HTMLInputElement): string[] =>
  [...(input.labels ?? [])].map(label => label.textContent)

// bitwarden/clients, apps/browser/src/autofill/services/autofill-constants.ts
const sureNames =
  'totp totpcode 2facode approvals_code mfacode otc-code onetimecode otp-code otpcode onetimepassword security_code second-factor twofactor twofa twofactorcode verificationcode'.split(
    ' ',
  )
const vagueNames = ['code', 'pin', 'otc', 'otp', '2fa', 'mfa']
const spareNames = ['backup', 'recovery']
const untyped = new Set('hidden file button image reset search submit checkbox radio'.split(' '))

/** bitwarden/clients, inline-menu-field-qualification.service.ts: sure names anywhere in what is said of a field. */
function isForInlineMenu(input: HTMLInputElement): boolean {
  if (!isViewable(input) || input.type === 'password') return false
  const { id, name, className, type, title, placeholder, ariaLabel } = input
  const said = [id, name, className, title, placeholder, ariaLabel, ...labelsOf(input)].join().toLowerCase()
  if (spareNames.some(word => said.includes(word))) return false
  const sure = [...sureNames, 'verification code'].map(word => word.replaceAll('-', ''))
  return (
    asksForCode(input) || (!untyped.has(type) && sure.some(word => said.replaceAll('-', '').includes(word)))
  )
}

/** bitwarden/clients, autofill.service.ts: each name anywhere in an attribute or a label, but for recovery codes. */
function isForFilling(input: HTMLInputElement): boolean {
  if (!isViewable(input) || !['text', 'tel', 'number'].includes(input.type)) return false
  const { id, name, placeholder, ariaLabel } = input
  const said = [id, name, placeholder, ariaLabel, ...labelsOf(input)].join('\n').toLowerCase()
  const has = (words: readonly string[]) => words.some(word => said.includes(word))
  const asks = asksForCode(input) || has([...sureNames, 'verification code', ...vagueNames])
  return asks && !has(spareNames)
}

// keepassxreboot/keepassxc-browser, keepassxc-browser/content/totp-field.js and fields.js
const keeNames =
  '2fa 2fpin auth challenge code idvpin mfa one_time_password otp token twofa two-factor twofactor verification_pin'.split(
    ' ',
  )
const keeOther = /(bank|coupon|postal|user|zip).*code|(en|de)code(d|r)*|comment|author|error/i

function isForKeePassXc(input: HTMLInputElement): boolean {
  if (!isViewable(input)) return false
  if (input.autocomplete === 'one-time-code') return true
  const said = [input.id, input.name, input.placeholder]
  const has = (words: readonly string[]) =>
    words.some(word => said.some(one => one.toLowerCase().includes(word)))
  if (
    !['number', 'tel', 'text'].includes(input.type) ||
    !has(keeNames) ||
    has(['email', 'password', 'username'])
  )
    return false
  const fits = input.maxLength < 0 || (input.maxLength >= 6 && input.maxLength <= 10)
  return fits && input.offsetWidth >= 60 && !input.readOnly && !said.some(one => keeOther.test(one))
}

/** Where no single field is found: six inputs in a row, each for one character. */
function keePassXc(): Finds {
  const otp = inputs().filter(isForKeePassXc)
  const boxes = inputs().filter(input => isViewable(input) && isKeePassXcBox(input))
  return { otp: otp.length === 0 && boxes.length === 6 ? boxes : otp, recovery: [] }
}

const isKeePassXcBox = ({ type, maxLength, pattern, inputMode, offsetWidth }: HTMLInputElement): boolean =>
  (inputMode === 'numeric' && pattern.includes('0-9')) ||
  (['text', 'number', 'tel'].includes(type) && (maxLength === 1 || maxLength < 0) && offsetWidth < 60)

export const rules: Readonly<Record<string, () => Finds>> = {
  Latchkey: latchkey,
  'autocomplete alone': only(input => isViewable(input) && asksForCode(input)),
  'Bitwarden, inline menu': only(isForInlineMenu),
  'Bitwarden, filling': only(isForFilling),
  'KeePassXC-Browser': keePassXc,
}
