import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'

/** The vault could not be looked at. */
export function Failed({ error }: { error: unknown }) {
  return (
    <main class="screen door">
      <Notice kind="bad">{sentenceFor(error)}</Notice>
    </main>
  )
}
