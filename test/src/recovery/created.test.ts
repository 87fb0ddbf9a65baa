import { readFileSync } from 'node:fs'
import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { readDataUrl } from '../../../src/enroll/data-url.ts'
import { readQr } from '../../../src/enroll/qr.ts'
import { type Created, enrolmentOf, isAnswer, readAnswer } from '../../../src/recovery/created.ts'
import { readPng } from '../../site/picture.ts'
import { describeShared } from '../../vectors/shared.ts'
import { sharedFile } from '../../vectors/shared-file.ts'

const secret = 'JBSWY3DPEHPK3PXP'
const uri = `otpauth://totp/Acme:ada?secret=${secret}&issuer=Acme`
const codes = ['ckss-2skx-ebow', 'spbc-424h-usyq']
const answer = {
  status_code: 200,
  totp_id: 't',
  secret,
  qr_code: 'data:image/png;base64, AA==',
  recovery_codes: codes,
}
const failure = (code: string) => expect.objectContaining({ code, message: code })

function created(text: string): Created {
  const found = readAnswer(text)
  return found.kind === 'created' ? found : expect.unreachable()
}

/** The texts of its QR code, read as the extension's worker reads them. */
async function textsIn({ qrDataUrl = '' }: Created): Promise<string[]> {
  return readQr(readPng(Buffer.from(readDataUrl(qrDataUrl).bytes)), 'quick')
}

interface Manifest {
  readonly files: readonly {
    readonly file: string
    readonly format: string
    readonly expected: readonly {
      readonly issuer: string
      readonly account: string
      readonly secretBase32: string
      readonly digits: number
      readonly period: number
      readonly recoveryCodes: readonly string[]
    }[]
  }[]
}

describeShared<Manifest>('the answers among the imports', 'imports/manifest.json', ({ files }) => {
  const samples = files.filter(({ format }) => format === 'stytch-totp-create')
  test('are there', () => expect(samples.length).toBeGreaterThanOrEqual(4))
  test.each(samples)('$file yields what its manifest expects', async ({ file, expected: [expected] }) => {
    const found = created(readFileSync(sharedFile(`imports/${file}`), 'utf8'))
    const isCut = file.includes('truncated')
    if (isCut) await expect(textsIn(found)).rejects.toThrow()
    const enrolment = enrolmentOf(found, isCut ? [] : await textsIn(found))
    expect({ ...enrolment, recoveryCodes: found.recoveryCodes }).toEqual({
      issuer: expected?.issuer,
      name: expected?.account,
      secret: expected?.secretBase32,
      algorithm: 'SHA-1',
      digits: expected?.digits,
      periodSeconds: expected?.period,
      recoveryCodes: expected?.recoveryCodes,
    })
  })
})

test('an answer is read as it is, and wrapped in one more object', () => {
  for (const text of [
    JSON.stringify(answer),
    JSON.stringify({ data: answer }, null, 2),
    `\ufeff ${JSON.stringify(answer)}`,
  ])
    expect(created(text)).toMatchObject({ secret, recoveryCodes: codes })
})

test('name and issuer come from the QR code, which has to hold the same secret', async () => {
  const qr_code = await QRCode.toDataURL(uri)
  const found = created(JSON.stringify({ ...answer, qr_code }))
  expect(enrolmentOf(found, await textsIn(found))).toMatchObject({ issuer: 'Acme', name: 'ada', secret })
})

test.each([
  ['another secret', [uri.replace(secret, 'MZXW6YTBOI')]],
  ['a link', ['https://acme.test']],
  ['two set-up codes', [uri, uri.replace('Acme', 'Other')]],
  ['the same secret and more', [`${uri.replace(secret, `${secret}ME`)}`]],
])('a QR code that holds %s disagrees with the key beside it', (_what, texts) => {
  expect(() => enrolmentOf(created(JSON.stringify(answer)), texts)).toThrow(failure('answer-disagrees'))
})

test('a secret that is written in another way is the same', () => {
  const small = created(JSON.stringify({ ...answer, secret: 'jbsw y3dp ehpk 3pxp' }))
  expect(enrolmentOf(small, [uri])).toMatchObject({ secret })
})

test('only a PNG is taken for the QR code', () => {
  const pictures = ['https://acme.test/qr.png', 'data:image/svg+xml,<svg/>', 'data:text/html,x', 7, null]
  for (const qr_code of pictures)
    expect(created(JSON.stringify({ ...answer, qr_code })).qrDataUrl).toBeUndefined()
})

test('a list of recovery codes is read in the shape of either API, and as a bare list', () => {
  const totps = [{ totp_id: 't', verified: true, recovery_codes: codes }]
  for (const text of [
    { user_id: 'u', totps },
    { data: { totps } },
    { member_id: 'm', recovery_codes: codes },
    codes,
  ])
    expect(readAnswer(JSON.stringify(text))).toEqual({ kind: 'codes', recoveryCodes: codes })
})

test.each([
  [
    'of several set-ups',
    { totps: [{ recovery_codes: codes }, { recovery_codes: ['abcd-1234'] }] },
    'answer-of-several',
  ],
  ['of none', { totps: [] }, 'no-recovery-codes'],
  [
    'of more than anybody gets',
    { recovery_codes: Array.from({ length: 101 }, (_, at) => `code-${at}`) },
    'too-many-recovery-codes',
  ],
])('a list with the codes %s is refused', (_what, text, code) => {
  expect(() => readAnswer(JSON.stringify(text))).toThrow(failure(code))
})

test('a secret that is none is refused', () => {
  expect(() => readAnswer(JSON.stringify({ ...answer, secret: 'not base32!' }))).toThrow(
    failure('bad-secret'),
  )
})

test.each([
  ['{"secret": "A"}', true],
  [' \n{ "data": {} }', true],
  ['["abcd-1234"]', true],
  ['{', true],
  ['[ ] abcd-1234', false],
  ['[x] abcd-1234', false],
  ['otpauth://totp/A?secret=B', false],
  ['JBSWY3DP', false],
])('whether %j means to be an answer is told by how it begins', (text, is) => {
  expect(isAnswer(text)).toBe(is)
})
