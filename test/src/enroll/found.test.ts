import { expect, test } from 'vitest'
import { type Found, tellApart } from '../../../src/enroll/found.ts'

const totp = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP'
const exported = 'otpauth-migration://offline?data=CgwKBWhlbGxvEgNhZGE='
const store = 'https://play.google.com/store/apps/details?id=com.google.android.apps.authenticator2'

const kinds = (texts: readonly string[]) => tellApart(texts).map(({ kind }) => kind)

test.each<readonly [string, Found]>([
  // freeotp-android issue 109, and the page of a private account.
  ['phonefactor://activate_account?code=123456789&url=https%3a%2f%2fmfa.example%2f', push('microsoft')],
  [
    'https://login.microsoftonline.com/authenticatorApp/activateAccount?source=qrCode&code=1',
    push('microsoft'),
  ],
  ['https://login.chinacloudapi.cn/authenticatorapp/activateaccount?code=1', push('microsoft')],
  ['microsoft-authenticator://activatemfa/?x=1', push('microsoft')],
  // WillForan/duo-hotp: with its own scheme or bare, the server in base64 at the end.
  ['duo://c53Xoof7cFSOHGxtm69f-YXBpLWU0Yzk4NjNlLmR1b3NlY3VyaXR5LmNvbQ', push('duo')],
  ['c53Xoof7cFSOHGxtm69f-YXBpLWU0Yzk4NjNlLmR1b3NlY3VyaXR5LmNvbQ', push('duo')],
  ['https://m-e4c9863e.duosecurity.com/activate/c53Xoof7cFSOHGxtm69f', push('duo')],
  ['oktaverify://ada@example.test/?t=token&f=factor&s=https://example.okta.com', push('okta')],
  ['https://s.team/q/1/1234567890123456789', push('steam')],
  ['steammobile://store?appid=440', push('steam')],
  ['FIDO:/0123456789012345678901234567890123456789', { kind: 'passkey' }],
  ['WIFI:S:attic;T:WPA;P:hunter2;;', { kind: 'wifi' }],
  ['https://acme.test/app', { kind: 'link' }],
  ['steam://run/440', { kind: 'link' }],
  ['www.acme.test', { kind: 'link' }],
  [store, { kind: 'app-link' }],
  ['https://apps.apple.com/app/google-authenticator/id388497605', { kind: 'app-link' }],
  ['JBSWY3DPEHPK3PXP', { kind: 'text' }],
  ['order-c29tZSB0ZXh0IHRoYXQgaXMgYmFzZTY0', { kind: 'text' }],
  ['BEGIN:VCARD\nN:Kennedy;Steve', { kind: 'text' }],
  ['', { kind: 'text' }],
  ['otpauth://totp/A?secret=1', { kind: 'unusable', code: 'bad-secret' }],
  ['otpauth-migration://offline?data=%', { kind: 'unusable', code: 'bad-migration' }],
])('%s is told apart', (text, found) => {
  expect(tellApart([text])).toEqual([found])
})

function push(vendor: Extract<Found, { kind: 'push' }>['vendor']): Found {
  return { kind: 'push', vendor }
}

test('what can be added comes first, then what can be explained, each in its order', () => {
  const texts = ['hello', 'FIDO:/01', 'duo://x', 'otpauth://x', exported, totp, 'WIFI:S:a;;']
  expect(kinds(texts)).toEqual(['migration', 'enrolment', 'unusable', 'push', 'passkey', 'text', 'wifi'])
})

test('a link to an app store counts only where there is nothing else', () => {
  expect(kinds([store, totp])).toEqual(['enrolment'])
  expect(kinds([store, 'hello'])).toEqual(['text'])
  expect(kinds([store, store])).toEqual(['app-link'])
})

test('the same account twice is one, though its texts differ', () => {
  expect(kinds([totp, totp.replace('Acme:ada', 'Acme%3Aada'), `${totp}&digits=6`])).toEqual(['enrolment'])
  expect(kinds([totp, `${totp}&digits=8`])).toEqual(['enrolment', 'enrolment'])
})

test('nothing of a text that was not understood is carried on', () => {
  const found = tellApart([
    'hunter2',
    'WIFI:P:hunter2;;',
    'https://hunter2.test',
    'duo://hunter2',
    'otpauth://x/?hunter2',
  ])
  expect(JSON.stringify(found)).not.toContain('hunter2')
})
