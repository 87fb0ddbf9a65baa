import { expect, test } from 'vitest'
import { indexed, search } from '../../src/search.ts'
import { account } from '../vectors/accounts.ts'

const found = (parts: readonly Parameters<typeof account>[0][], looked: string): string[] =>
  search(
    indexed(
      parts.map(part => account({ name: '', ...part })),
      '',
    ),
    looked,
  ).map(({ issuer }) => issuer)

test('every word has to be there, in any order, in issuer, name, host or tag', () => {
  const accounts = [
    { issuer: 'Acme', name: 'ada@mail.test', hosts: ['login.example'], tags: ['work'] },
    { issuer: 'Globex', name: 'ada@mail.test' },
  ]
  expect(found(accounts, 'ada acme')).toEqual(['Acme'])
  expect(found(accounts, 'work login')).toEqual(['Acme'])
  expect(found(accounts, 'mail')).toEqual(['Acme', 'Globex'])
  expect(found(accounts, 'mail acmee')).toEqual([])
})

test('nothing looked for is everything, as it stands', () => {
  expect(found([{ issuer: 'B' }, { issuer: 'A' }], '  ')).toEqual(['B', 'A'])
})

test.each([
  ['Crédit Agricole', 'credit'],
  ['Credit', 'CRÉDIT'],
  ['Straßenbahn', 'STRASSE'],
  ['Strassenbahn', 'straße'],
  ['Işık', 'isik'],
  ['İstanbul', 'istanbul'],
  ['ＧｉｔＨｕｂ', 'github'],
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['ﬁnance', 'finance'],
  ['e\u0301toile', 'étoile'],
  ['ΟΔΟΣ', 'οδος'],
  ['ﾗｲﾝ', 'ライン'],
])('%s is found by %s', (issuer, looked) => {
  expect(found([{ issuer }], looked)).toEqual([issuer])
})

test('an issuer that begins so comes first, then a word that begins so, then what has it inside', () => {
  const accounts = [{ issuer: 'Rehab' }, { issuer: 'The Habit' }, { issuer: 'Habitat' }]
  expect(found(accounts, 'hab')).toEqual(['Habitat', 'The Habit', 'Rehab'])
})

test('a later word that begins so counts, whatever comes before it', () => {
  const accounts = [{ issuer: 'Rehab' }, { issuer: 'Rehab Hab' }]
  expect(found(accounts, 'hab')).toEqual(['Rehab Hab', 'Rehab'])
})

test('equally good matches stay in the order given', () => {
  const accounts = [{ issuer: 'Hab 3' }, { issuer: 'Hab 1' }, { issuer: 'Hab 2' }]
  expect(found(accounts, 'hab')).toEqual(['Hab 3', 'Hab 1', 'Hab 2'])
})

test('an account without issuer is found by its name as if that were the issuer', () => {
  const names = search(
    indexed([account({ issuer: 'Else', name: 'x hab' }), account({ issuer: '', name: 'hab' })], ''),
    'hab',
  )
  expect(names.map(({ name }) => name)).toEqual(['hab', 'x hab'])
})

test('an account without any name is found by what it is called for that', () => {
  const index = indexed([account({ issuer: 'Acme' }), account({ issuer: '', name: '' })], 'Unnamed account')
  expect(search(index, 'unnamed').map(({ issuer, name }) => issuer + name)).toEqual([''])
})

test('signs of a pattern are only signs', () => {
  expect(found([{ issuer: 'A.B*' }, { issuer: 'AxB' }], '.b*')).toEqual(['A.B*'])
})
