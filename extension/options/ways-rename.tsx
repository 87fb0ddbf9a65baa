import { useState } from 'preact/hooks'
import { renameWay } from '../browser/rename-way.ts'
import { t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { TakenName } from './taken-name.tsx'
import type { Desk } from './ways-desk.ts'
import { TaskBox } from './ways-task.tsx'
import { isTaken, keptName, type WayView } from './ways-words.ts'

export function RenameTask({ desk, way }: { desk: Desk; way: WayView }) {
  const [typed, setTyped] = useState(way.name)
  const [taken, setTaken] = useState<string>()
  const { busy, failed, run } = useAction()
  const save = (event: Event) => {
    event.preventDefault()
    const name = keptName(typed, way.type)
    const isUsed = isTaken(name, way, desk.vault)
    setTaken(isUsed ? name : undefined)
    if (isUsed) return
    run(async () => {
      await renameWay(way.id, name)
      desk.done(t('waysRenamed', { name }))
    })
  }
  return (
    <TaskBox desk={desk} title={t('waysRenameOf', { name: way.name })}>
      <form onSubmit={save}>
        <TextField
          label={t('waysName')}
          value={typed}
          onInput={setTyped}
          autofocus
          invalid={taken !== undefined}
        />
        {taken !== undefined && <TakenName name={taken} />}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        <PrimaryButton busy={busy}>{t('waysNameSave')}</PrimaryButton>
      </form>
    </TaskBox>
  )
}
