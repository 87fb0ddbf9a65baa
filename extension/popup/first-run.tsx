import { setRestoreNext } from '../browser/restore-next.ts'
import { openSettings } from '../browser/settings.ts'
import { NewVault } from '../ui/new-vault.tsx'

export function FirstRun({ lost }: { lost: boolean }) {
  const restore = async () => {
    await setRestoreNext(true)
    await openSettings()
  }
  return (
    <main class="screen door">
      <NewVault lost={lost} onRestore={() => void restore()} />
    </main>
  )
}
