import type { Choice } from '../../src/vault/merge.ts'
import { type Compared, isEmpty } from '../browser/backup.ts'
import { countOf } from './count.ts'

export type Choices = ReadonlyMap<string, Choice>

/** What a restore does, in words: before it and after it. */
export interface Deed {
  readonly todo: string
  readonly done: string
}

/** `undefined` when there is nothing to do. */
export function deedOf({ before, backup, differences }: Compared, choices: Choices): Deed | undefined {
  const chosen = differences.map(({ kind, theirs }) =>
    kind === 'different' ? (choices.get(theirs.id) ?? 'mine') : kind,
  )
  const added = chosen.filter(choice => choice === 'new' || choice === 'both').length
  const changed = chosen.filter(choice => choice === 'theirs').length
  if (added + changed > 0)
    return { todo: said('Add', 'change', added, changed), done: said('Added', 'changed', added, changed) }
  if (!isEmpty(before) || backup.bin.length === 0) return undefined
  return { todo: 'Bring the deleted accounts back', done: 'Brought the deleted accounts back' }
}

function said(add: string, change: string, added: number, changed: number): string {
  if (changed === 0) return `${add} ${countOf(added, 'account')}`
  if (added === 0) return `${change[0]?.toUpperCase()}${change.slice(1)} ${countOf(changed, 'account')}`
  return `${add} ${countOf(added, 'account')} and ${change} ${changed}`
}
