import { expect, test } from 'vitest'
import { tellApart } from '../../src/enroll/found.ts'
import { takesCodes } from '../../src/form/order.ts'
import { offerFor, type Situation } from '../../src/offer.ts'
import { account } from '../vectors/accounts.ts'

const uri = 'otpauth://totp/Acme:ada?secret=MZXW6YTBOI&issuer=Acme'
const quiet: Situation = {
  host: 'acme.test',
  place: undefined,
  asks: 'none',
  frames: [],
  recoveryCodes: [],
  found: [],
  doubt: 'none',
  lookedHard: false,
  fingerprint: undefined,
}
/** A page that differs so from the quiet one; what asks for a code is the page itself, where nothing else is said. */
function offerOn(parts: Partial<Situation>, accounts: Parameters<typeof offerFor>[1]) {
  const { host, asks, ...rest } = { ...quiet, ...parts }
  const place = host !== undefined && takesCodes(asks) ? { host } : undefined
  return offerFor({ ...rest, host, asks, place: parts.place ?? place }, accounts)
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
  expect(offerOn({ found: tellApart([uri]) }, [own])).toMatchObject({
    kind: 'add',
    fillsToo: false,
  })
  expect(offerOn({ found: tellApart([uri]), asks: 'code' }, [own])).toMatchObject({
    kind: 'add',
    fillsToo: true,
  })
  expect(offerOn({ found: tellApart([uri]), asks: 'code', host: undefined }, [])).toMatchObject({
    fillsToo: false,
  })
})

test('the enrolment QR wins over a link to an app store beside it', () => {
  expect(offerOn({ found: tellApart(['https://apps.test/get', uri]) }, [])).toMatchObject({
    kind: 'add',
  })
})

test('a QR that is something else, or cannot be used, is explained', () => {
  expect(offerOn({ found: tellApart(['WIFI:S:x;;']) }, [])).toEqual({
    kind: 'unusable-qr',
    code: 'qr-wifi',
  })
  const zero = 'otpauth://totp/A?secret=JBSWY3DP&digits=0'
  expect(offerOn({ found: tellApart([zero]) }, [])).toEqual({
    kind: 'unusable-qr',
    code: 'bad-digits',
  })
})

const another = 'otpauth://totp/Other:bob?secret=JBSWY3DPEHPK3PXQ&issuer=Other'
const link = 'https://acme.test/help'

test('several QR codes that enrol are offered to choose from, without those that are there', () => {
  const offer = offerOn({ found: tellApart([uri, another]) }, [])
  expect(offer).toMatchObject({ kind: 'add-some', enrolments: [{ issuer: 'Acme' }, { issuer: 'Other' }] })
  const added = account({ secret: 'MZXW6YTBOI' })
  expect(offerOn({ found: tellApart([uri, another]) }, [added])).toMatchObject({
    kind: 'add',
    enrolment: { issuer: 'Other' },
  })
})

test('a part of an export is offered, and says what is still to come', () => {
  const part = { batchId: 7, index: 1, size: 3, enrolments: [], skipped: [] }
  const found = [{ kind: 'migration', part }] as const
  expect(offerOn({ found }, [])).toMatchObject({
    kind: 'add-exports',
    exports: [{ size: 3, missing: [0, 2] }],
  })
})

test('a key that is there under other names is offered as another account, and only where the page asks for nothing', () => {
  const named = account({ secret: 'MZXW6YTBOI', issuer: 'Mine', hosts: ['acme.test'] })
  const situation = { ...quiet, found: tellApart([uri]) }
  expect(offerFor(situation, [named])).toMatchObject({ kind: 'add', fillsToo: false })
  expect(offerOn({ ...situation, asks: 'code' }, [named])).toMatchObject({ kind: 'fill' })
})

test('a code that cannot be read is told of, before a choice of accounts and not before the code of the site', () => {
  expect(offerOn({ doubt: 'cut' }, [])).toEqual({ kind: 'unread-qr', doubt: 'cut' })
  expect(offerOn({ doubt: 'cut', asks: 'code' }, [account()])).toEqual({
    kind: 'unread-qr',
    doubt: 'cut',
  })
  expect(offerOn({ doubt: 'cut', asks: 'code' }, [own])).toMatchObject({ kind: 'fill' })
})

test('who asked to look harder hears that nothing is there', () => {
  expect(offerOn({ lookedHard: true }, [])).toEqual({ kind: 'unread-qr', doubt: 'none' })
  expect(offerOn({ lookedHard: true, asks: 'code' }, [account()])).toMatchObject({
    kind: 'choose',
  })
})

test('a QR of a firm’s own app comes before a choice of accounts, and a link does not', () => {
  const asking = { ...quiet, asks: 'code' } as const
  expect(offerOn({ ...asking, found: tellApart(['duo://x']) }, [account()])).toEqual({
    kind: 'unusable-qr',
    code: 'qr-duo',
  })
  expect(offerOn({ ...asking, found: tellApart([link]) }, [account()])).toMatchObject({ kind: 'choose' })
  expect(offerOn({ found: tellApart([link]) }, [account()])).toMatchObject({ code: 'qr-link' })
})

test('a QR that is in the vault already does not stand in the way of the code its page asks for', () => {
  const added = account({ secret: 'MZXW6YTBOI', issuer: 'Acme', name: 'ada', hosts: ['acme.test'] })
  expect(offerOn({ found: tellApart([uri]), asks: 'code' }, [added])).toEqual({
    kind: 'fill',
    account: added,
  })
  expect(offerOn({ found: tellApart([uri]) }, [added])).toEqual({
    kind: 'unusable-qr',
    code: 'already-added',
  })
})

test('a page that asks for a code is offered its own account, else a choice, which is early while a QR can turn up', () => {
  expect(offerOn({ asks: 'code', found: undefined }, [own])).toEqual({
    kind: 'fill',
    account: own,
  })
  expect(offerOn({ asks: 'boxes' }, [account()])).toEqual({ kind: 'choose', early: false })
  expect(offerOn({ asks: 'code', found: undefined }, [account()])).toEqual({
    kind: 'choose',
    early: true,
  })
  expect(offerOn({ asks: 'code' }, [])).toEqual({ kind: 'nothing' })
})

test('nothing is offered to be filled where nothing may be filled', () => {
  expect(offerOn({ asks: 'code', host: undefined }, [own])).toEqual({ kind: 'nothing' })
})

test('recovery codes on the page are offered to be kept, with the accounts of the site first', () => {
  const other = account({ id: 'b', issuer: 'Other' })
  const seen = { ...quiet, recoveryCodes: codes, fingerprint: 'f' }
  expect(offerFor(seen, [other, own])).toEqual({ kind: 'keep-codes', codes, accounts: [own, other], own })
  expect(offerFor({ ...seen, host: undefined }, [own])).toEqual({ kind: 'nothing' })
  expect(offerFor({ ...seen, host: 'evil.test' }, [own])).toMatchObject({ own: undefined })
})

test('codes belong to the account that was just set up, and are offered once it is known to be confirmed', () => {
  const seen = { recoveryCodes: codes, fingerprint: 'f' }
  const fresh = account({ id: 'fresh', hosts: ['acme.test'], unconfirmed: {} })
  expect(offerOn(seen, [own, fresh])).toMatchObject({ kind: 'keep-codes', own: fresh })
  const used = { ...fresh, unconfirmed: { usedMs: 5 } }
  expect(offerOn(seen, [own, used])).toEqual({ kind: 'nothing' })
  // Its key is still in sight, so that it is not known to be taken.
  const shown = tellApart([uri])
  const showing = account({ ...used, secret: 'MZXW6YTBOI', issuer: 'Acme', name: 'ada' })
  expect(offerOn({ ...seen, found: shown }, [showing])).toMatchObject({ own: showing })
  // A site that shows them beside the field for the first code has not taken it yet.
  expect(offerOn({ ...seen, asks: 'code' }, [own, used])).toMatchObject({ own: used })
  const second = account({ id: 'second', hosts: ['acme.test'] })
  expect(offerOn(seen, [own, second])).toMatchObject({ own: undefined })
})

test('a set that is kept already is not offered again, nor what is left of it', () => {
  const kept = account({ hosts: ['acme.test'], recovery: [set('f')] })
  expect(offerOn({ recoveryCodes: codes, fingerprint: 'f' }, [kept])).toEqual({ kind: 'nothing' })
  expect(offerOn({ recoveryCodes: codes, fingerprint: 'g' }, [kept])).toMatchObject({
    kind: 'keep-codes',
  })
})

test('a recovery form is offered the account that has a code left in its newest set', () => {
  const has = account({ hosts: ['acme.test'], recovery: [set('f', [0])] })
  const spent = account({ hosts: ['acme.test'], recovery: [set('old'), set('new', [0, 1, 2, 3])] })
  expect(offerOn({ asks: 'recovery' }, [has])).toEqual({ kind: 'recover', accounts: [has], strange: false })
  expect(offerOn({ asks: 'recovery' }, [spent])).toEqual({ kind: 'codes-spent' })
  expect(offerOn({ asks: 'recovery' }, [own])).toEqual({ kind: 'no-codes-kept' })
})

test('where the site has no codes, those of other accounts are there to choose from; where its own are spent, they are not', () => {
  const other = account({ id: 'other', hosts: ['other.test'], recovery: [set('f')] })
  const offered = { kind: 'recover', accounts: [other], strange: true }
  expect(offerOn({ asks: 'recovery' }, [own, other])).toEqual(offered)
  expect(offerOn({ asks: 'recovery' }, [other])).toEqual(offered)
  const spent = account({ hosts: ['acme.test'], recovery: [set('g', [0, 1, 2, 3])] })
  expect(offerOn({ asks: 'recovery' }, [spent, other])).toEqual({ kind: 'codes-spent' })
})

test('where several accounts belong to the page, it is asked which', () => {
  const second = account({ id: 'second', hosts: ['acme.test'], addedMs: 2 })
  expect(offerOn({ asks: 'code' }, [own, second])).toEqual({
    kind: 'fill-one-of',
    accounts: [second, own],
  })
  expect(offerOn({ asks: 'code' }, [own])).toEqual({ kind: 'fill', account: own })
})

test('a frame is offered to be looked into where an account of the page or of the frame is known', () => {
  const frames = ['https://ads.test', 'https://login.acme-id.test']
  const framed = account({ hosts: ['login.acme-id.test'] })
  expect(offerOn({ frames }, [framed])).toEqual({ kind: 'look-into', host: 'login.acme-id.test' })
  expect(offerOn({ frames }, [own])).toEqual({ kind: 'look-into', host: 'ads.test' })
  expect(offerOn({ frames }, [account({ hosts: ['else.test'] })])).toEqual({ kind: 'nothing' })
  expect(offerOn({ frames: ['http://ads.test', 'null'] }, [own])).toEqual({ kind: 'nothing' })
  expect(offerOn({ frames, host: undefined }, [framed])).toEqual({ kind: 'nothing' })
})

test('a frame that asks is filled without asking only inside of the page that it was allowed in', () => {
  const place = { host: 'id.test', inside: 'acme.test' }
  const bound = account({ hosts: ['id.test'] })
  expect(offerOn({ place }, [bound])).toMatchObject({ kind: 'choose' })
  const allowed = account({ frames: [place] })
  expect(offerOn({ place }, [allowed])).toEqual({ kind: 'fill', account: allowed })
  expect(offerOn({ place: { ...place, inside: 'evil.test' } }, [allowed])).toMatchObject({ kind: 'choose' })
})

test('what holds recovery codes alone is offered where one is asked for, and never for a rolling code', () => {
  const alone = account({ secret: '', hosts: ['acme.test'], recovery: [set('f')] })
  expect(offerOn({ asks: 'recovery' }, [alone])).toEqual({
    kind: 'recover',
    accounts: [alone],
    strange: false,
  })
  expect(offerOn({ asks: 'code' }, [alone])).toEqual({ kind: 'nothing' })
  expect(offerOn({ asks: 'code' }, [alone, own])).toEqual({ kind: 'fill', account: own })
})
