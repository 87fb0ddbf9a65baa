import type { Account } from '../../src/account.ts'
import type { Field, Kept } from '../../src/vault/difference.ts'
import { type Changed, changesSince } from '../../src/vault/since.ts'
import { listOf, type PlainName, t, tCount } from '../browser/words.ts'
import { titleOf } from '../ui/title.ts'

/** How many accounts an earlier save has, and all in which it differs from the present one. */
export function differenceWords(then: Kept, now: Kept): string {
  const since = changesSince(then, now)
  const parts = [
    some('savesWithout', since.without.map(labelOf)),
    some('savesWith', since.with.map(labelOf)),
    firstOf(since.changed.map(changeWords), shownNames),
    some('savesWithoutDeleted', since.withoutDeleted.map(labelOf)),
    some('savesWithDeleted', since.withDeleted.map(labelOf)),
    since.reordered ? t('savesReordered') : '',
  ].filter(part => part !== '')
  const count = then.accounts.length
  if (parts.length === 0) return tCount('savesSame', count)
  return parts.reduce((before, part) => t('savesAnd', { before, part }), tCount('savesAccounts', count))
}

/** As the site and the account there: several accounts may be of one site. */
export const labelOf = ({ issuer, name }: Account): string =>
  issuer === '' || name === ''
    ? titleOf({ issuer, name })
    : t('accountOfSite', { site: issuer, account: name })

const fieldWords = {
  secret: 'savesKey',
  type: 'savesType',
  algorithm: 'savesAlgorithm',
  digits: 'savesDigits',
  periodSeconds: 'savesPeriod',
  counter: 'savesCounter',
  hosts: 'savesHosts',
  recovery: 'savesRecovery',
} as const satisfies Record<Exclude<Field, 'issuer' | 'name'>, PlainName>

function changeWords({ before, now, fields }: Changed): string {
  const title = labelOf(now)
  const others = fields.filter(field => field !== 'issuer' && field !== 'name')
  const changes = listOf(
    others.map(field =>
      t(field === 'recovery' && before.recovery.length === 0 ? 'savesNoRecovery' : fieldWords[field]),
    ),
  )
  const called = labelOf(before)
  if (called === title) return changes === '' ? title : t('savesChanged', { title, changes })
  if (changes === '') return t('savesCalled', { title, before: called })
  return t('savesCalledChanged', { title, before: called, changes })
}

const shownNames = 3

type About = 'savesWithout' | 'savesWith' | 'savesWithoutDeleted' | 'savesWithDeleted'

const some = (about: About, accounts: readonly string[]): string =>
  accounts.length === 0 ? '' : t(about, { accounts: firstOf(accounts, shownNames) })

/** A list of that many of the names, and how many there are besides. */
export function firstOf(names: readonly string[], most: number): string {
  const more = names.length - most
  return listOf(more > 0 ? [...names.slice(0, most), tCount('more', more)] : names)
}
