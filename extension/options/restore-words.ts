import type { Choice } from '../../src/vault/merge.ts'
import { type Compared, isEmpty } from '../browser/backup.ts'
import { t, tCount } from '../browser/words.ts'

export type Choices = ReadonlyMap<string, Choice>

/** What a restore does, in words: on the button before it, and a sentence after it. */
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
  if (added > 0 && changed > 0)
    return {
      todo: tCount('restoreAddChange', added, { changed }),
      done: tCount('restoreAddedChanged', added, { changed }),
    }
  if (added > 0) return { todo: tCount('exportAdd', added), done: tCount('restoreAdded', added) }
  if (changed > 0) return { todo: tCount('restoreChange', changed), done: tCount('restoreChanged', changed) }
  if (!isEmpty(before) || backup.bin.length === 0) return undefined
  return { todo: t('restoreBin'), done: t('restoreBinDone') }
}
