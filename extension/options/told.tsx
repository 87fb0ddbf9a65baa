import { useState } from 'preact/hooks'
import { t } from '../browser/words.ts'
import type { Undo } from '../ui/account-deeds.ts'
import { type Action, useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import { Said, type Sentence } from './said.tsx'

interface Deed extends Sentence {
  readonly undo?: Undo
}

/** The line that says what was done last in a section, and takes it back. */
export interface Told {
  readonly action: Action
  readonly last: Deed
  /** Does something and says so; the focus stays where it is, unless `takesFocus` because what had it is gone by that. */
  readonly tell: (text: string, deed: () => Promise<Undo | undefined>, takesFocus?: boolean) => void
  readonly undo: () => void
}

export function useTold(): Told {
  const action = useAction()
  const [last, setLast] = useState<Deed>({ text: '' })
  return {
    action,
    last,
    tell: (text, deed, takesFocus = false) =>
      action.run(async () => {
        const undo = await deed()
        setLast({ text, keepsFocus: !takesFocus, ...(undo && { undo }) })
      }),
    undo: () =>
      action.run(async () => {
        await last.undo?.()
        setLast({ text: t('toldUndone') })
      }),
  }
}

/** In sight at the end of its section, however long that is. */
export function ToldLine({ of: { action, last, undo } }: { of: Told }) {
  return (
    <div class="told">
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
      <Said of={last}>
        {last.undo !== undefined && <QuietButton onClick={undo}>{t('undo')}</QuietButton>}
      </Said>
    </div>
  )
}
