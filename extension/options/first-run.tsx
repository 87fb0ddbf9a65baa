import { useEffect, useState } from 'preact/hooks'
import { isRestoreNext, setRestoreNext } from '../browser/restore-next.ts'
import { t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { NewVault } from '../ui/new-vault.tsx'

/** A backup is restored into a vault, so that comes first. */
export function FirstRun({ lost }: { lost: boolean }) {
  const [next, setNext] = useState(false)
  const { run } = useAction()
  useEffect(() => run(async () => setNext(await isRestoreNext())), [])
  const change = (checked: boolean) => {
    setNext(checked)
    run(() => setRestoreNext(checked))
  }
  return (
    <main class="page page-door">
      <NewVault lost={lost} />
      <label class="check">
        <input type="checkbox" checked={next} onChange={event => change(event.currentTarget.checked)} />
        {t('firstRunThenRestore')}
      </label>
    </main>
  )
}
