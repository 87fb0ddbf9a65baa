import { expect, test } from 'vitest'
import { furthest, putBack, takeCounted, withFurthest } from '../../src/counter.ts'
import { account } from '../vectors/accounts.ts'
import { rfc4226 } from '../vectors/otp.ts'

/** The secret of RFC 4226 appendix D. */
const counted = (counter: number) =>
  account({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', type: 'hotp', counter })

test('codes are taken one after the other, and none twice', () => {
  let now = counted(0)
  const codes = rfc4226.codes.map(() => {
    const { code, after } = takeCounted(now)
    now = after
    return code
  })
  expect(codes).toEqual(rfc4226.codes)
  expect(now.counter).toBe(10)
})

test('a counter at its end gives no code, for there is no next one to save', () => {
  expect(takeCounted(counted(Number.MAX_SAFE_INTEGER - 1)).after.counter).toBe(Number.MAX_SAFE_INTEGER)
  const spent = expect.objectContaining({ code: 'counter-spent', message: 'counter-spent' })
  expect(() => takeCounted(counted(Number.MAX_SAFE_INTEGER))).toThrow(spent)
})

test('a code that nobody saw is put back, but not behind another that was taken since', () => {
  expect(putBack(counted(6), counted(5))).toEqual(counted(5))
  expect(putBack(counted(7), counted(5))).toEqual(counted(7))
  expect(putBack(counted(5), counted(5))).toEqual(counted(5))
})

test('an older state takes the greatest counter that is known of its secret', () => {
  const other = account({ type: 'hotp', counter: 1 })
  const rolling = account()
  expect(furthest([counted(2), other, rolling], [counted(9), counted(4)])).toEqual([
    counted(9),
    other,
    rolling,
  ])
  expect(furthest([counted(2)], [])).toEqual([counted(2)])
})

test('what is as far as is known stays the same object', () => {
  const there = counted(9)
  expect(furthest([there], [counted(3)])[0]).toBe(there)
})

test('deleted accounts count along, and take part', () => {
  const binned = (counter: number) => ({ deletedMs: 1, at: 0, account: counted(counter) })
  const back = withFurthest({ accounts: [counted(1)], bin: [binned(3)] }, [counted(2)])
  expect(back).toEqual({ accounts: [counted(3)], bin: [binned(3)] })
})
