import { type Account, titleOf } from '../../src/account.ts'
import type { Field, Kept } from '../../src/vault/difference.ts'
import { type Changed, changesSince } from '../../src/vault/since.ts'
import { countOf } from './count.ts'

/** How many accounts an earlier save has, and all in which it differs from the present one. */
export function differenceWords(then: Kept, now: Kept): string {
  const since = changesSince(then, now)
  const parts = [
    some('without', since.without.map(labelOf)),
    some('with', since.with.map(labelOf)),
    some('', since.changed.map(changeWords)),
    some('without the deleted', since.withoutDeleted.map(labelOf)),
    some('with the deleted', since.withDeleted.map(labelOf)),
    since.reordered ? 'in another order' : '',
  ].filter(part => part !== '')
  const count = countOf(then.accounts.length, 'account')
  return parts.length === 0 ? `${count}, the same as now` : [count, ...parts].join(', ')
}

/** As the site and the account there: several accounts may be of one site. */
export const labelOf = ({ issuer, name }: Account): string =>
  issuer === '' || name === '' ? titleOf({ issuer, name }) : `${issuer} (${name})`

const fieldWords: Readonly<Record<Exclude<Field, 'issuer' | 'name'>, string>> = {
  secret: 'another key',
  type: 'another kind of codes',
  algorithm: 'another algorithm',
  digits: 'other digits',
  periodSeconds: 'another time step',
  counter: 'another counter',
  hosts: 'other sites',
  recovery: 'other recovery codes',
}

function changeWords({ before, now, fields }: Changed): string {
  const called = labelOf(before) === labelOf(now) ? '' : ` called ${labelOf(before)}`
  const others = fields.filter(field => field !== 'issuer' && field !== 'name')
  const words = others.map(field =>
    field === 'recovery' && before.recovery.length === 0 ? 'no recovery codes' : fieldWords[field],
  )
  return `${labelOf(now)}${called}${words.length === 0 ? '' : ` with ${words.join(' and ')}`}`
}

const shownNames = 3

function some(word: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - shownNames
  const all = `${names.slice(0, shownNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return word === '' ? all : `${word} ${all}`
}
