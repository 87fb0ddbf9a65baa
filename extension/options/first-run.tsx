import { NewVault } from '../ui/new-vault.tsx'

/** A backup is restored into a vault, so that comes first. */
export function FirstRun({ lost }: { lost: boolean }) {
  return (
    <main class="page page-door">
      <NewVault lost={lost} />
      <p class="hint">Have you a backup? Make the vault first; restoring is the next thing on this page.</p>
    </main>
  )
}
