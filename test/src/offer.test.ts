import { expect, test } from 'vitest'
import { offerFor, type Situation } from '../../src/offer.ts'
import { account } from '../vectors/accounts.ts'

const uri = 'otpauth://totp/Acme:ada?secret=MZXW6YTBOI&issuer=Acme'
const quiet: Situation = {
  host: 'acme.test',
  asks: 'none',
  recoveryCodes: [],
  qrTexts: [],
  fingerprint: undefined,
}
const own = account({ hosts: ['acme.test'] })
const codes = ['aaaa-1', 'bbbb-2', 'cccc-3', 'dddd-4']
const set = (fingerprint: string, used: number[] = []) => ({
  sealed: 's',
  count: 4,
  fingerprints: [fingerprint],
  keptMs: 1,
  used: used.map(index => ({ index, usedMs: 1 })),
})

test('a page that needs nothing gets no card', () => {
  expect(offerFor(quiet, [own])).toEqual({ kind: 'nothing' })
})

test('an enrolment QR is offered to be added, and filled where the page asks for the first code', () => {
  expect(offerFor({ ...quiet, qrTexts: [uri] }, [own])).toMatchObject({ kind: 'add', fillsToo: false })
  expect(offerFor({ ...quiet, qrTexts: [uri], asks: 'code' }, [own])).toMatchObject({
    kind: 'add',
    fillsToo: true,
  })
  expect(offerFor({ ...quiet, qrTexts: [uri], asks: 'code', host: undefined }, [])).toMatchObject({
    fillsToo: false,
  })
})

test('the enrolment QR wins over a link to an app store beside it', () => {
  expect(offerFor({ ...quiet, qrTexts: ['https://apps.test/get', uri] }, [])).toMatchObject({ kind: 'add' })
})

test('a QR that is something else, or cannot be used, is explained', () => {
  expect(offerFor({ ...quiet, qrTexts: ['WIFI:S:x;;'] }, [])).toEqual({
    kind: 'unusable-qr',
    code: 'not-otpauth',
  })
  const zero = 'otpauth://totp/A?secret=JBSWY3DP&digits=0'
  expect(offerFor({ ...quiet, qrTexts: [zero] }, [])).toEqual({ kind: 'unusable-qr', code: 'bad-digits' })
})

test('a QR that is in the vault already does not stand in the way of the code its page asks for', () => {
  const added = account({ secret: 'MZXW6YTBOI', hosts: ['acme.test'] })
  expect(offerFor({ ...quiet, qrTexts: [uri], asks: 'code' }, [added])).toEqual({
    kind: 'fill',
    account: added,
  })
  expect(offerFor({ ...quiet, qrTexts: [uri] }, [added])).toEqual({
    kind: 'unusable-qr',
    code: 'already-added',
  })
})

test('a page that asks for a code is offered its own account, else a choice, which is early while a QR can turn up', () => {
  expect(offerFor({ ...quiet, asks: 'code', qrTexts: undefined }, [own])).toEqual({
    kind: 'fill',
    account: own,
  })
  expect(offerFor({ ...quiet, asks: 'boxes' }, [account()])).toEqual({ kind: 'choose', early: false })
  expect(offerFor({ ...quiet, asks: 'code', qrTexts: undefined }, [account()])).toEqual({
    kind: 'choose',
    early: true,
  })
  expect(offerFor({ ...quiet, asks: 'code' }, [])).toEqual({ kind: 'nothing' })
})

test('nothing is offered to be filled where nothing may be filled', () => {
  expect(offerFor({ ...quiet, asks: 'code', host: undefined }, [own])).toEqual({ kind: 'nothing' })
})

test('recovery codes on the page are offered to be kept, with the accounts of the site first', () => {
  const other = account({ id: 'b', issuer: 'Other' })
  const seen = { ...quiet, recoveryCodes: codes, fingerprint: 'f' }
  expect(offerFor(seen, [other, own])).toEqual({ kind: 'keep-codes', codes, accounts: [own, other], own })
  expect(offerFor({ ...seen, host: undefined }, [own])).toEqual({ kind: 'nothing' })
  expect(offerFor({ ...seen, host: 'evil.test' }, [own])).toMatchObject({ own: undefined })
})

test('a set that is kept already is not offered again, nor what is left of it', () => {
  const kept = account({ hosts: ['acme.test'], recovery: [set('f')] })
  expect(offerFor({ ...quiet, recoveryCodes: codes, fingerprint: 'f' }, [kept])).toEqual({ kind: 'nothing' })
  expect(offerFor({ ...quiet, recoveryCodes: codes, fingerprint: 'g' }, [kept])).toMatchObject({
    kind: 'keep-codes',
  })
})

test('a recovery form is offered the account that has a code left in its newest set', () => {
  const has = account({ hosts: ['acme.test'], recovery: [set('f', [0])] })
  const spent = account({ hosts: ['acme.test'], recovery: [set('old'), set('new', [0, 1, 2, 3])] })
  expect(offerFor({ ...quiet, asks: 'recovery' }, [has])).toEqual({ kind: 'recover', account: has })
  expect(offerFor({ ...quiet, asks: 'recovery' }, [spent])).toEqual({ kind: 'codes-spent' })
  expect(offerFor({ ...quiet, asks: 'recovery' }, [own])).toEqual({ kind: 'no-codes-kept' })
})
