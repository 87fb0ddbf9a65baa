import { doubts, explain, isUnusable } from '../../src/enroll/explain.ts'
import type { Found } from '../../src/enroll/found.ts'
import { Failure } from '../../src/failure.ts'
import { passScreenshot } from '../browser/screenshot.ts'
import { openSettings } from '../browser/settings.ts'
import { t } from '../browser/words.ts'
import type { Action } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { FoundList } from '../ui/found-list.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Pictures } from '../ui/pictures.ts'
import { Progress } from '../ui/progress.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { usePopup } from './context.ts'
import type { PageView } from './page.ts'

/** What else can be done about a QR code that was not found by itself. */
export function ScanWays({
  pictures,
  pasted,
  action,
}: {
  pictures: Pictures
  /** An export that was pasted as text. */
  pasted: readonly Found[]
  action: Action
}) {
  const { page, longLook, vault, show, say } = usePopup()
  const added = (text: string, undo?: () => Promise<unknown>) => {
    say({ text, ...(undo !== undefined && { undo }) })
    show({ kind: 'list' })
  }
  const mark = async () => {
    if (page.kind === 'seen') await passScreenshot(page.look.page)
  }
  const running = longLook.done ?? pictures.done
  return (
    <section class="ways" aria-label={t('scanLabel')}>
      {running === undefined ? (
        <div class="ways-row">
          {page.kind === 'seen' && (
            <QuietButton onClick={() => longLook.start(page)}>{t('scanHarder')}</QuietButton>
          )}
          {page.kind === 'seen' && (
            <QuietButton onClick={() => action.run(mark)}>{t('scanMark')}</QuietButton>
          )}
          <QuietButton onClick={() => void openSettings('add')}>{t('scanPicture')}</QuietButton>
        </div>
      ) : (
        <Progress
          label={t('scanLooking')}
          done={running}
          onStop={longLook.done === undefined ? pictures.stop : longLook.stop}
        />
      )}
      {running === undefined && <LongLookSaid page={page} />}
      <FoundList
        found={[...pasted, ...pictures.found]}
        accounts={vault.document.accounts}
        action={action}
        onAdded={added}
      />
      {pictures.said.map(sentence => (
        <Notice key={sentence} kind="note">
          {sentence}
        </Notice>
      ))}
    </section>
  )
}

/** What the long look came to, where there is nothing to add. */
function LongLookSaid({ page }: { page: PageView }) {
  if (page.kind !== 'seen' || !page.lookedHard) return null
  const { found = [], doubt } = page
  const [unusable] = found.filter(isUnusable)
  if (found.length > 0 && unusable === undefined) return null
  const code = unusable === undefined ? doubts[doubt] : explain(unusable)
  return <Notice kind="note">{sentenceFor(new Failure(code))}</Notice>
}
