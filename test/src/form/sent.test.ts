import { expect, test } from 'vitest'
import { verdicts } from '../../../src/form/detect.ts'
import type { Field } from '../../../src/form/field.ts'
import { field } from './describe.ts'

const sent = (parts: Partial<Field>) =>
  verdicts([field({ label: 'Verification code', ...parts })]).map(one =>
    'sent' in one ? one.sent : undefined,
  )

test.each<[string, Partial<Field>, string | undefined]>([
  ['we sent it by e-mail', { around: 'We sent a code to a@example.com. Check your e-mail.' }, 'email'],
  ['it came as a text message', { around: 'Enter the code from the text message.' }, 'phone'],
  ['the label calls it an SMS code', { label: 'SMS code', autocomplete: 'one-time-code' }, 'phone'],
  ['it can be sent again', { below: 'No access to this e-mail?', choices: 'Send again' }, 'email'],
  ['German', { around: 'Wir haben dir einen Code per E-Mail gesendet' }, 'email'],
  ['Chinese', { label: '验证码', around: '我们已发送短信' }, 'phone'],
  ['nothing of the kind', { around: 'Sign in' }, undefined],
  ['an app on the phone', { around: 'Enter the code from the authenticator app on your phone' }, undefined],
  [
    'the app as another way',
    { around: 'We sent you an e-mail', choices: 'Use an authenticator app' },
    undefined,
  ],
])('where a page says %s', (_what, parts, how) => {
  expect(sent(parts)).toEqual([how])
})

test('a code that is not sent goes before one that is', () => {
  const fields = [
    field({ index: 0, label: 'E-mail verification code', names: 'otp', autocomplete: 'one-time-code' }),
    field({ index: 1, label: 'Authenticator code' }),
  ]
  expect(verdicts(fields)).toMatchObject([{ kind: 'code', field: 1 }])
})
