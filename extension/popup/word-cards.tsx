import type { IconNode } from 'lucide'
import { CircleAlert, Info, ScanQrCode, Shield } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Failure, type FailureCode } from '../../src/failure.ts'
import type { Look } from '../browser/tab.ts'
import { t } from '../browser/words.ts'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { T } from '../ui/words.tsx'
import { Where } from './place-name.tsx'

export const UnreadableCard = () => <Word of={Info}>{sentenceFor(new Failure('page-unreadable'))}</Word>

export const UnusableCard = ({ code }: { code: FailureCode }) => (
  <Word of={ScanQrCode}>{sentenceFor(new Failure(code))}</Word>
)

export const SpentCard = () => (
  <Word of={CircleAlert}>{sentenceFor(new Failure('no-recovery-code-left'))}</Word>
)

export const NoCodesCard = ({ look }: { look: Look }) => (
  <Word of={CircleAlert}>
    <T of="asksNoneKept" site={<HostName host={look.page.host ?? ''} />} />
  </Word>
)

/** Where none of the accounts is known. */
export const AdviceCard = ({ early, look }: { early: boolean; look: Look }) => (
  <Word of={Shield}>
    <T of="asksCodeAnyone" site={<Where look={look} />} />{' '}
    {/* Early it takes its room all the same: rows that moved under the pointer would swallow a press. */}
    <span class={early ? 'unseen' : undefined}>{t('asksChoose')}</span>
  </Word>
)

/** A card that only says something. */
function Word({ of, children }: { of: IconNode; children: ComponentChildren }) {
  return (
    <section class="card" role="note">
      <p class="card-head">
        <Icon of={of} size={18} />
        <span>{children}</span>
      </p>
    </section>
  )
}
