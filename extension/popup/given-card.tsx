import { ShieldCheck } from 'lucide'
import { Failure } from '../../src/failure.ts'
import type { Given } from '../browser/answer.ts'
import { t, tCount } from '../browser/words.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { howCodesAre } from '../ui/code-words.ts'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { Twin } from '../ui/twin.tsx'
import { T, TCount } from '../ui/words.tsx'
import { usePopup } from './context.ts'
import { Masked } from './keep-card.tsx'

interface GivenCardProps {
  readonly given: Given
  /** Where its codes will be filled. */
  readonly host: string | undefined
}

/** What a pasted answer of the API sets up, before it is added: the account, its site, and its recovery codes. */
export function GivenCard({ given: { enrolment, codes, pictureRead }, host }: GivenCardProps) {
  const { vault } = usePopup()
  return (
    <section class="card" role="status" aria-label={t('givenFound')}>
      <p class="card-head">
        <Icon of={ShieldCheck} size={18} />
        <span>
          <Head count={codes.length} host={host} />
        </span>
      </p>
      <div class="card-account">
        <AccountLabel account={enrolment} note={howCodesAre(enrolment)} />
      </div>
      {!pictureRead && <Notice kind="note">{sentenceFor(new Failure('answer-without-picture'))}</Notice>}
      <Twin accounts={vault.document.accounts} enrolment={enrolment} />
      <Masked codes={codes} />
    </section>
  )
}

function Head({ count, host }: { count: number; host: string | undefined }) {
  if (host === undefined) return <>{count === 0 ? t('givenFound') : tCount('givenCodes', count)}</>
  const site = <HostName host={host} />
  return count === 0 ? (
    <T of="givenFoundFor" site={site} />
  ) : (
    <TCount of="givenCodesFor" count={count} site={site} />
  )
}
