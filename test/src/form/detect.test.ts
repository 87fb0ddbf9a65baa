import { expect, test } from 'vitest'
import { detect, verdicts } from '../../../src/form/detect.ts'
import type { Field } from '../../../src/form/field.ts'
import { planFill } from '../../../src/form/plan.ts'
import { field } from './describe.ts'

test.each<[string, Partial<Field>]>([
  ['autocomplete one-time-code', { autocomplete: 'one-time-code' }],
  ['a label that says so', { label: '6-digit code' }],
  ['a label that says where to look', { label: 'Enter the 6-digit code from the app on your phone' }],
  ['a label with words that hold others', { label: 'Enter code to activate and validate two-factor' }],
  ['a German label', { label: 'Bestätigungscode' }],
  ['a Japanese label', { label: '認証コード' }],
  ['a name that says so', { names: 'totp_code', inputMode: 'numeric' }],
  [
    'a plain code field under a heading about two-step sign-in',
    { label: 'Code', around: 'Two-step verification' },
  ],
  ['an autocomplete on a password field', { type: 'password', autocomplete: 'one-time-code' }],
])('a field with %s asks for a code', (_what, parts) => {
  expect(detect([field(parts)])).toMatchObject({ kind: 'code', field: 0 })
})

test.each<[string, Partial<Field>]>([
  ['a label that says recovery code', { label: 'Recovery code' }],
  [
    'a label that says backup code though autocomplete says one-time-code',
    { label: 'Backup code', autocomplete: 'one-time-code' },
  ],
  ['a French label', { label: 'Code de récupération' }],
  [
    'a plain code field under a heading about recovery codes',
    { label: 'Code', around: 'Use a recovery code' },
  ],
])('a field with %s asks for a recovery code', (_what, parts) => {
  expect(detect([field(parts)])).toMatchObject({ kind: 'recovery', field: 0 })
})

test('a field for one or the other is told as such', () => {
  expect(detect([field({ label: 'Authentication code or recovery code' })])).toMatchObject({ kind: 'either' })
})

test.each<[string, Partial<Field>]>([
  ['coupon', { label: 'Coupon code' }],
  ['postal code', { label: 'ZIP code', maxLength: 6, inputMode: 'numeric' }],
  ['card check number', { label: 'Security code (CVV)', maxLength: 4 }],
  ['card check number without a length', { label: 'Security code', autocomplete: 'cc-csc' }],
  ['captcha', { names: 'captcha', label: 'Type the characters' }],
  ['phone number', { type: 'tel', label: 'Mobile number for two-step sign-in' }],
  [
    'password',
    { type: 'password', label: 'Password', autocomplete: 'current-password', around: 'Two-step sign-in' },
  ],
  ['search', { names: 'search', label: 'Search' }],
  ['user name', { label: 'Username', autocomplete: 'username' }],
  ['hidden', { autocomplete: 'one-time-code', usable: false }],
])('a %s field is left alone', (_what, parts) => {
  expect(detect([field(parts)])).toEqual({ kind: 'none' })
})

test('the field that asks is chosen beside others', () => {
  const fields = [
    field({ index: 0, label: 'Search', names: 'q' }),
    field({ index: 1, label: 'Device name' }),
    field({ index: 2, label: 'Authentication code' }),
  ]
  expect(detect(fields)).toMatchObject({ kind: 'code', field: 2 })
})

const boxes = Array.from({ length: 6 }, (_, index) =>
  field({ index, maxLength: 1, widthPx: 40, around: 'Enter your verification code' }),
)

test('a row of one-digit boxes is taken as a whole', () => {
  expect(detect(boxes)).toMatchObject({ kind: 'boxes', fields: [0, 1, 2, 3, 4, 5] })
})

test('boxes are a row though each stands in a wrapper of its own and takes a whole paste', () => {
  const wrapped = boxes.map((box, at) => ({
    ...box,
    maxLength: undefined,
    label: `OTP digit ${at + 1}`,
  }))
  expect(detect(wrapped)).toMatchObject({ kind: 'boxes' })
})

test('boxes that are called by their number alone are a row under words about a code', () => {
  const numbered = boxes.map((box, at) => ({ ...box, label: `Digit ${at + 1}` }))
  expect(detect(numbered)).toMatchObject({ kind: 'boxes' })
})

test('a row of boxes for something else is left alone', () => {
  expect(detect(boxes.map(box => ({ ...box, around: 'Crossword of the day' })))).toEqual({ kind: 'none' })
})

test('a code goes into one field whole, and into boxes digit by digit', () => {
  expect(planFill({ kind: 'code', field: 3, reasons: [] }, [], '123456')).toEqual([
    { field: 3, text: '123456' },
  ])
  const row = planFill(detect(boxes), boxes, '123456')
  expect(row.map(({ text }) => text).join('')).toBe('123456')
  expect(planFill(detect(boxes), boxes, '12345678')).toEqual([])
})

test('a recovery code loses its hyphens only where they do not fit', () => {
  const verdict = { kind: 'recovery', field: 0, reasons: [] } as const
  expect(planFill(verdict, [field({ maxLength: 12 })], 'ckss-2skx-ebow')[0]?.text).toBe('ckss2skxebow')
  expect(planFill(verdict, [field({ maxLength: 14 })], 'ckss-2skx-ebow')[0]?.text).toBe('ckss-2skx-ebow')
  expect(planFill(verdict, [field({})], 'ckss-2skx-ebow')[0]?.text).toBe('ckss-2skx-ebow')
})

test('a code that does not fit is not typed in part', () => {
  expect(planFill({ kind: 'code', field: 0, reasons: [] }, [field({ maxLength: 6 })], '12345678')).toEqual([])
})

test.each<[string, Partial<Field>, string]>([
  ['its address alone', { label: 'Code', page: 'Acme /login/two-factor' }, 'code'],
  [
    'the address of a form for recovery codes',
    { names: 'code', label: '確認コード', page: '/mfa/backup-codes', choices: 'モバイルアプリを利用' },
    'recovery',
  ],
  [
    'the sentence below',
    { label: 'Code', names: 'token', below: 'Open your authenticator app to view it' },
    'code',
  ],
  [
    'what it calls the other way',
    { label: 'Code', names: 'code', inputMode: 'numeric', choices: 'Use a recovery code', maxLength: 6 },
    'code',
  ],
  [
    'room for six digits and the sentence below',
    { below: 'Open your authenticator app to view it', inputMode: 'numeric', maxLength: 6 },
    'code',
  ],
  ['nothing but the sentence above', { around: 'Enter the code from your authenticator app.' }, 'code'],
  [
    'names of a program',
    { names: 'backup_otp_token', label: 'Token', around: 'Enter one of your backup tokens' },
    'recovery',
  ],
  [
    'a number of digits below a recovery heading',
    { label: '8-digit code', around: 'Use a backup code' },
    'recovery',
  ],
  [
    'two-factor words below a recovery heading',
    { label: 'Two-factor code', around: 'Use a backup code' },
    'code',
  ],
  [
    'both in one paragraph',
    {
      label: 'Two-factor code',
      below: 'Enter the code from your two-factor app. Lost it? Use a recovery code.',
    },
    'either',
  ],
  [
    'both, and the other way',
    { label: 'Authentication code or recovery code', choices: 'Use a recovery code' },
    'code',
  ],
])('a page tells by %s what it wants', (_what, parts, kind) => {
  expect(detect([field(parts)]).kind).toBe(kind)
})

test.each<[string, Partial<Field>[]]>([
  ['the “security code” of a card', [{ label: 'Card number' }, { label: 'Security code' }]],
  [
    'a code beside new passwords',
    [{ type: 'password' }, { type: 'password' }, { label: 'Verification code' }],
  ],
  [
    'a user code',
    [{ label: 'Code', around: 'Enter the code displayed on your TV', maxLength: 8, inputMode: 'numeric' }],
  ],
  [
    'the setup key',
    [{ label: 'Setup key', around: 'Two-factor authentication', page: 'Two-factor authentication' }],
  ],
  ['a password or code', [{ label: 'Password or code', around: 'Two-factor authentication' }]],
  [
    'an unrelated field under a heading about codes',
    [{ label: 'Shoe size', around: 'Two-factor authentication', page: '/2fa' }],
  ],
  [
    'a user code that the page calls a verification code',
    [{ label: 'Verification code', around: 'Enter the code shown on your TV' }],
  ],
  [
    'an unnamed password under a heading about codes',
    [{ type: 'password', around: 'Two-factor authentication', page: '/2fa' }],
  ],
  ['a field that the browser fills with an address', [{ label: 'One-time code', autocomplete: 'email' }]],
  ['a code of four digits', [{ label: 'Verification code', maxLength: 4 }]],
  ['a field for a date', [{ type: 'date', label: 'Verification code' }]],
])('%s is left alone', (_what, parts) => {
  expect(verdicts(parts.map((one, index) => field({ index, ...one })))).toEqual([])
})

test('a code and a recovery code on one page are both told, the code first', () => {
  const fields = [
    field({ index: 0, label: 'Recovery code', names: 'recovery_code', autocomplete: 'one-time-code' }),
    field({ index: 1, label: 'Authentication code', names: 'otp', autocomplete: 'one-time-code' }),
    field({ index: 2, label: 'Authentication code' }),
  ]
  expect(verdicts(fields)).toMatchObject([
    { kind: 'code', field: 1 },
    { kind: 'recovery', field: 0 },
  ])
})

test('a verdict says what decided', () => {
  expect(detect([field({ label: 'Verification code', inputMode: 'numeric' })])).toMatchObject({
    reasons: ['its label names the code', 'it wants digits'],
  })
})
