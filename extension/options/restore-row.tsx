import { useId } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import type { BackupAccount } from '../../src/vault/backup.ts'
import type { Difference, DifferentAccount, Field } from '../../src/vault/difference.ts'
import type { Choice } from '../../src/vault/merge.ts'
import { listOf, type PlainName, t, tCount } from '../browser/words.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { T } from '../ui/words.tsx'
import { firstOf } from './saves-words.ts'

export function NewRow({ difference }: { difference: Extract<Difference, { kind: 'new' }> }) {
  const { theirs, inBin } = difference
  const codes = theirs.recovery.reduce((sum, set) => sum + set.codes.length - set.used.length, 0)
  const notes = [
    hostsNote(theirs.hosts),
    codes > 0 ? tCount('restoreWithCodes', codes) : '',
    inBin ? t('restoreDeletedHere') : '',
  ]
  const note = notes.filter(text => text !== '').join(' ')
  return (
    <li>
      <AccountLabel account={theirs} {...(note !== '' && { note })} />
    </li>
  )
}

const shownHosts = 3

/** Where its codes would be filled without a question, as the backup has it. */
const hostsNote = (hosts: readonly string[]): string =>
  hosts.length === 0 ? '' : t('restoreHosts', { sites: firstOf(hosts, shownHosts) })

export function SameRow({ account }: { account: BackupAccount }) {
  return (
    <li>
      <AccountLabel account={account} />
    </li>
  )
}

interface DifferentRowProps {
  readonly difference: DifferentAccount
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

const choices: readonly (readonly [Choice, PlainName])[] = [
  ['mine', 'restoreMine'],
  ['theirs', 'restoreTheirs'],
  ['both', 'restoreKeepBoth'],
]

export function DifferentRow({ difference, choice, onChoose }: DifferentRowProps) {
  const id = useId()
  return (
    <li class="different">
      <span class="different-label" id={id}>
        <AccountLabel account={difference.ours} />
      </span>
      <ul class="hint">
        {difference.fields.map(field => (
          <li key={field}>
            <FieldLine field={field} of={difference} />
          </li>
        ))}
      </ul>
      <div class="choices" role="radiogroup" aria-labelledby={id}>
        {choices.map(([value, words]) => (
          <label key={value} class="check">
            <input type="radio" name={id} checked={choice === value} onChange={() => onChoose(value)} />
            {t(words)}
          </label>
        ))}
      </div>
    </li>
  )
}

const typeWords = {
  totp: 'restoreByTime',
  hotp: 'restoreByCounter',
  steam: 'restoreBySteam',
} as const satisfies Record<'totp' | NonNullable<Account['type']>, PlainName>

function FieldLine({ field, of: { ours, theirs, missing } }: { field: Field; of: DifferentAccount }) {
  switch (field) {
    case 'issuer':
      return <T of="restoreSite" {...values(ours.issuer, theirs.issuer)} />
    case 'name':
      return <T of="restoreAccount" {...values(ours.name, theirs.name)} />
    case 'secret':
      return <>{t('restoreKey')}</>
    case 'algorithm':
      return <T of="restoreAlgorithm" {...values(ours.algorithm, theirs.algorithm)} />
    case 'digits':
      return <T of="restoreDigits" {...values(ours.digits, theirs.digits)} />
    case 'periodSeconds':
      return <T of="restoreSeconds" {...values(ours.periodSeconds, theirs.periodSeconds)} />
    case 'type':
      return <T of="restoreType" {...values(wordsOfType(ours), wordsOfType(theirs))} />
    case 'counter':
      return <T of="restoreCounter" {...values(ours.counter, theirs.counter)} />
    case 'hosts':
      return <T of="restoreFillsOn" sites={<Value of={sitesAdded(ours, theirs)} />} />
    case 'recovery':
      return <>{t(missing.length > 0 ? 'restoreMissing' : 'restoreUsed')}</>
  }
}

const wordsOfType = ({ type }: Pick<Account, 'type'>): string => t(typeWords[type ?? 'totp'])

const sitesAdded = (ours: Pick<Account, 'hosts'>, theirs: Pick<Account, 'hosts'>): string =>
  listOf(theirs.hosts.filter(host => !ours.hosts.includes(host)))

const values = (here: string | number | undefined, there: string | number | undefined) => ({
  here: <Value of={here} />,
  there: <Value of={there} />,
})

const Value = ({ of = '' }: { of?: string | number | undefined }) => (
  <b>
    <bdi>{of === '' ? t('restoreNone') : of}</bdi>
  </b>
)
