import { expect, test } from 'vitest'
import { emptyDocument } from '../../src/vault/document.ts'
import { accountAt, kinds, type Round, stateAfter } from './deeds.ts'
import { type Found, judge } from './judge.ts'

// A study that finds nothing must be one that would find it.

const round: Round = { kind: 'add', seed: 1, startMs: 1 }
const base: Found = {
  generation: 2,
  format: 2,
  epoch: 1,
  kept: [2, 1],
  ways: ['passphrase'],
  steppedBack: false,
  rolledBack: false,
  document: { ...emptyDocument, accounts: Array.from({ length: 9 }, (_, at) => accountAt(round, at)) },
}
const afterThree: Found = {
  ...base,
  generation: 5,
  kept: [5, 4, 3, 2, 1],
  document: stateAfter(round, base.document, 3),
}

test('what holds every acknowledged deed, and nothing half, is held', () => {
  expect(judge(round, base, 3, afterThree)).toBe('held')
})

test('a deed more than was acknowledged may be there: the word of it was cut off', () => {
  expect(judge(round, base, 2, afterThree)).toBe('held')
})

test('a deed less than was acknowledged is lost', () => {
  expect(judge(round, base, 4, afterThree)).toBe('lost')
})

test('a vault that does not open is told from one that is torn', () => {
  expect(judge(round, base, 3, undefined)).toBe('not-open')
})

test.each([
  ['a document that is one deed behind its number', { document: stateAfter(round, base.document, 2) }],
  ['a document with an account missing', { document: { ...afterThree.document, accounts: [] } }],
  ['an older save in place of a damaged one', { steppedBack: true }],
  ['a warning of an older copy', { rolledBack: true }],
  ['another root key', { epoch: 2 }],
  ['a save that is missing among the ten', { kept: [5, 4, 2, 1] }],
  ['a way in more', { ways: ['passphrase', 'device'] }],
  ['the first format', { format: 1 }],
] as const)('%s is torn', (_what, change) => {
  expect(judge(round, base, 3, { ...afterThree, ...change })).toBe('torn')
})

test('what comes whole from the second place, the older saves gone, is told from what was never lost', () => {
  expect(judge(round, base, 3, { ...afterThree, kept: [5] })).toBe('second')
  expect(judge(round, base, 3, { ...afterThree, kept: [5], document: base.document })).toBe('torn')
})

test('a new root key leaves no save of the old one', () => {
  const rotation: Round = { ...round, kind: 'rotation' }
  const found = { ...base, generation: 3, epoch: 2 }
  expect(judge(rotation, base, 1, { ...found, kept: [3] })).toBe('held')
  expect(judge(rotation, base, 1, { ...found, kept: [3, 2, 1] })).toBe('torn')
})

test('deeds that change no account push no other save out', () => {
  const passphrase: Round = { ...round, kind: 'passphrase' }
  const found = { ...base, generation: 5, document: stateAfter(passphrase, base.document, 3) }
  expect(judge(passphrase, base, 3, { ...found, kept: [5, 4, 1] })).toBe('held')
  expect(judge(passphrase, base, 3, { ...found, kept: [5, 4, 3, 2, 1] })).toBe('torn')
})

test.each(kinds.filter(kind => kind !== 'rotation'))(
  'each state of “%s” is told from the one before',
  kind => {
    const states = [0, 1, 2, 3].map(count =>
      JSON.stringify(stateAfter({ ...round, kind }, base.document, count)),
    )
    const changes = kind === 'upgrade' ? 1 : 3
    for (let at = 0; at < changes; at++) expect(states[at + 1]).not.toBe(states[at])
  },
)
