import { openSettings } from '../browser/settings.ts'
import { NewVault } from '../ui/new-vault.tsx'

export function FirstRun({ lost }: { lost: boolean }) {
  return (
    <main class="screen door">
      <NewVault lost={lost} onRestore={() => void openSettings()} />
    </main>
  )
}
