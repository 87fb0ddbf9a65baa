import { useId } from 'preact/hooks'
import type { BackupAccount } from '../../src/vault/backup.ts'
import type { Difference, DifferentAccount, Field } from '../../src/vault/difference.ts'
import type { Choice } from '../../src/vault/merge.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { countOf } from './count.ts'

export function NewRow({ difference }: { difference: Extract<Difference, { kind: 'new' }> }) {
  const { theirs, inBin } = difference
  const codes = theirs.recovery.reduce((sum, set) => sum + set.codes.length - set.used.length, 0)
  const notes = [
    hostsNote(theirs.hosts),
    codes > 0 ? `With ${countOf(codes, 'unused recovery code')}.` : '',
    inBin ? 'You deleted it here; this adds it again.' : '',
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
function hostsNote(hosts: readonly string[]): string {
  if (hosts.length === 0) return ''
  const more = hosts.length > shownHosts ? ` and ${hosts.length - shownHosts} more` : ''
  return `For ${hosts.slice(0, shownHosts).join(', ')}${more}.`
}

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

const choices: readonly (readonly [Choice, string])[] = [
  ['mine', 'Keep mine'],
  ['theirs', 'Take the backup’s'],
  ['both', 'Keep both'],
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
            {words}
          </label>
        ))}
      </div>
    </li>
  )
}

const typeWords = { totp: 'by the time', hotp: 'by a counter', steam: 'Steam’s letters' } as const

function FieldLine({ field, of: { ours, theirs, missing } }: { field: Field; of: DifferentAccount }) {
  switch (field) {
    case 'issuer':
      return <Values what="Site" here={ours.issuer} there={theirs.issuer} />
    case 'name':
      return <Values what="Account" here={ours.name} there={theirs.name} />
    case 'secret':
      return (
        <>The backup has another key, which makes other codes. Taken, it sends the key here to the bin.</>
      )
    case 'algorithm':
      return <Values what="Algorithm" here={ours.algorithm} there={theirs.algorithm} />
    case 'digits':
      return <Values what="Digits" here={`${ours.digits}`} there={`${theirs.digits}`} />
    case 'periodSeconds':
      return <Values what="Seconds" here={`${ours.periodSeconds}`} there={`${theirs.periodSeconds}`} />
    case 'type':
      return (
        <Values what="Codes" here={typeWords[ours.type ?? 'totp']} there={typeWords[theirs.type ?? 'totp']} />
      )
    case 'counter':
      return (
        <>
          The backup knows of more used codes: next comes <b>{theirs.counter}</b> there, <b>{ours.counter}</b>{' '}
          here
        </>
      )
    case 'hosts':
      return (
        <>
          Only the backup fills it on{' '}
          <b>{theirs.hosts.filter(host => !ours.hosts.includes(host)).join(', ')}</b>
        </>
      )
    case 'recovery':
      return missing.length > 0 ? (
        <>The backup has recovery codes that are not here</>
      ) : (
        <>The backup knows of recovery codes that were used</>
      )
  }
}

function Values({ what, here, there }: { what: string; here: string; there: string }) {
  return (
    <>
      {what}: <b>{here || 'none'}</b> here, <b>{there || 'none'}</b> in the backup
    </>
  )
}
