import { ScanQrCode } from 'lucide'
import type { Doubt } from '../../src/enroll/doubt.ts'
import { doubts } from '../../src/enroll/explain.ts'
import { Failure } from '../../src/failure.ts'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { Progress } from '../ui/progress.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { usePopup } from './context.ts'

/** A QR code that cannot be read: what is wrong with it, and what can be done about that from here. */
export function UnreadCard({ doubt }: { doubt: Doubt }) {
  const { page, longLook } = usePopup()
  if (page.kind !== 'seen') return null
  return (
    <section class="card" aria-label={t('unreadLabel')}>
      <p class="card-head" role="status">
        <Icon of={ScanQrCode} size={18} />
        <span>{sentenceFor(new Failure(doubts[doubt]))}</span>
      </p>
      {longLook.done === undefined ? (
        <div class="card-seconds">
          {doubt === 'small' && (
            <QuietButton onClick={() => longLook.zoomIn(page)}>{t('unreadZoom')}</QuietButton>
          )}
          {!page.lookedHard && (
            <QuietButton onClick={() => longLook.start(page)}>{t('scanHarder')}</QuietButton>
          )}
        </div>
      ) : (
        <Progress label={t('scanLookingHarder')} done={longLook.done} onStop={longLook.stop} />
      )}
    </section>
  )
}

/** The look that the context menu of an image began. */
export function LookingCard() {
  const { longLook } = usePopup()
  if (longLook.done === undefined) return null
  return (
    <section class="card" aria-label={t('scanLooking')}>
      <Progress label={t('scanLooking')} done={longLook.done} onStop={longLook.stop} />
    </section>
  )
}
