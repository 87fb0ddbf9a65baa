import { describe, expect, test } from 'vitest'
import { moveAccount } from '../../../src/account.ts'
import { daysLeft, fromBin, outOfBin, swept, toBin } from '../../../src/vault/bin.ts'
import { emptyDocument, type VaultDocument } from '../../../src/vault/document.ts'
import { isReminderDue, notBackedUp, quietened } from '../../../src/vault/reminder.ts'
import { account } from '../../vectors/accounts.ts'

const dayMs = 24 * 60 * 60_000
const accounts = ['a', 'b', 'c'].map(id => account({ id, secret: `JBSWY3DPEHPK3PX${id.toUpperCase()}` }))
const document: VaultDocument = { ...emptyDocument, accounts }
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join('')

describe('the bin', () => {
  test('takes an account out of the list and gives it back to where it stood', () => {
    const deleted = toBin(document, 'b', 5)
    expect(ids(deleted.accounts)).toBe('ac')
    expect(deleted.bin).toEqual([{ deletedMs: 5, at: 1, account: accounts[1] }])
    expect(fromBin(deleted, 'b')).toEqual(document)
  })

  test('gives it back to the end when the list has grown shorter', () => {
    const deleted = ['c', 'a', 'b'].reduce((now, id) => toBin(now, id, 5), document)
    expect(ids(deleted.bin.map(binned => binned.account))).toBe('bac')
    expect(ids(fromBin(deleted, 'c').accounts)).toBe('c')
  })

  test('refuses to bring back what was added anew meanwhile', () => {
    const deleted = toBin(document, 'b', 5)
    const again = {
      ...deleted,
      accounts: [...deleted.accounts, account({ id: 'd', secret: 'JBSWY3DPEHPK3PXB' })],
    }
    expect(() => fromBin(again, 'b')).toThrow('already-added')
  })

  test('deletes for good only when told to, or after thirty days', () => {
    const deleted = toBin(document, 'b', 0)
    expect(outOfBin(deleted, 'b').bin).toEqual([])
    expect(swept(deleted, 30 * dayMs - 1).bin).toHaveLength(1)
    expect(swept(deleted, 30 * dayMs).bin).toEqual([])
  })

  test('says how many days are left, never none', () => {
    const [binned] = toBin(document, 'b', 0).bin
    if (binned === undefined) throw new Error('Nothing in the bin')
    expect([0, dayMs, 29 * dayMs + 1, 31 * dayMs].map(nowMs => daysLeft(binned, nowMs))).toEqual([
      30, 29, 1, 1,
    ])
  })

  test.each([toBin, fromBin, outOfBin])('knows when there is no such account', deed => {
    expect(() => deed(document, 'z', 0)).toThrow('unknown-account')
  })
})

test('an account moves to another place, and no further than the ends', () => {
  expect(ids(moveAccount(accounts, 'a', 2))).toBe('bca')
  expect(ids(moveAccount(accounts, 'c', 0))).toBe('cab')
  expect(ids(moveAccount(accounts, 'b', 99))).toBe('acb')
  expect(ids(moveAccount(accounts, 'b', -3))).toBe('bac')
  expect(() => moveAccount(accounts, 'z', 0)).toThrow('unknown-account')
})

describe('the reminder of a backup', () => {
  const added = { ...document, accounts: accounts.map((one, at) => ({ ...one, addedMs: at * dayMs + 1 })) }

  test('counts what was added since the last one', () => {
    expect(notBackedUp(added)).toBe(3)
    expect(notBackedUp({ ...added, backedUpMs: dayMs + 1 })).toBe(1)
  })

  test('waits a day, and a week when the person says so', () => {
    const one = { ...added, accounts: added.accounts.slice(0, 1) }
    expect(isReminderDue(one, dayMs)).toBe(false)
    expect(isReminderDue(one, dayMs + 2)).toBe(true)
    expect(isReminderDue(quietened(one, dayMs), 7 * dayMs)).toBe(false)
    expect(isReminderDue(quietened(one, dayMs), 8 * dayMs)).toBe(true)
    expect(isReminderDue({ ...one, backedUpMs: 2 }, 9 * dayMs)).toBe(false)
  })
})
