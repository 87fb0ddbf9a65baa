import type { ComponentChildren } from 'preact'
import { type Account, shortened, titleOf } from '../../src/account.ts'

const hues = 8

/** The tile with the first letter; its colour follows from the name, so that it is the same every day. */
function Tile({ title }: { title: string }) {
  const hue = [...title].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % hues
  const [letter = '?'] = title
  return (
    <span class={`tile tile-${hue}`} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  )
}

/** What else is worth knowing of it, in few words. */
export interface Note {
  readonly text: string
  readonly warns?: boolean
}

interface AccountLabelProps {
  readonly account: Pick<Account, 'issuer' | 'name'>
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
      <Tile title={title} />
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
