import { TriangleAlert } from 'lucide'
import { openSettings } from '../browser/settings.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { DoorHead } from '../ui/door-head.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'

/** The vault could not be looked at. What kept it may be over by now: a full disk, or an update under way. */
export function Failed({ error }: { error: unknown }) {
  return (
    <main class="screen door">
      <div class="door-middle">
        <DoorHead of={TriangleAlert} title={t('shortName')} />
        <form
          onSubmit={event => {
            event.preventDefault()
            location.reload()
          }}
        >
          <Notice kind="bad">{sentenceFor(error)}</Notice>
          <PrimaryButton autofocus>{t('waysTryAgain')}</PrimaryButton>
          <QuietButton onClick={() => void openSettings()}>{t('settings')}</QuietButton>
        </form>
      </div>
    </main>
  )
}
