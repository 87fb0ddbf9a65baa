import type { ComponentChildren } from 'preact'
import { type Account, shortened } from '../../src/account.ts'
import { Tile } from './tile.tsx'
import { titleOf } from './title.ts'

/** What else is worth knowing of it, in few words. */
export interface Note {
  readonly text: string
  readonly warns?: boolean
}

interface AccountLabelProps {
  /** What is only found has no hosts yet. */
  readonly account: Pick<Account, 'issuer' | 'name'> & Partial<Pick<Account, 'hosts'>>
  readonly note?: string
  readonly notes?: readonly Note[]
  /** Beside a code there is little room. */
  readonly short?: boolean
  /** In place of the account name and the notes, where all has to be in one line. */
  readonly second?: ComponentChildren
}

/** Issuer above, account name below, and below that what else is worth knowing of it. */
export function AccountLabel({
  account,
  note,
  notes = note === undefined ? [] : [{ text: note }],
  short,
  second,
}: AccountLabelProps) {
  const title = titleOf(account)
  const name = account.issuer === '' ? '' : account.name
  return (
    <>
      <Tile title={title} issuer={account.issuer} hosts={account.hosts} />
      <span class="label">
        <bdi class="label-title">{title}</bdi>
        {second}
        {second === undefined && name !== '' && (
          <bdi class="label-second" title={name}>
            {shortened(name, short ? 20 : 34)}
          </bdi>
        )}
        {notes.map(({ text, warns }) => (
          <span key={text} class={warns ? 'label-second label-warns' : 'label-second'}>
            {text}
          </span>
        ))}
      </span>
    </>
  )
}
