import type { IconNode } from 'lucide'
import { CircleAlert, Info, ScanQrCode, Shield } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Account, type Accounts, hasUnused } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { Failure } from '../../src/failure.ts'
import type { Offer } from '../../src/offer.ts'
import { type Look, placeAsking } from '../browser/tab.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Code } from '../ui/code.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { AddCard } from './add-card.tsx'
import { usePopup } from './context.ts'
import { ChooseCard, ExportCard } from './found-card.tsx'
import { KeepCard } from './keep-card.tsx'
import { LookIntoCard } from './look-into-card.tsx'
import { PlaceName } from './place-name.tsx'
import { RecoverCard } from './recover-card.tsx'
import { LookingCard, UnreadCard } from './unread-card.tsx'

/** What this page needs: at most one card, with one action. */
export function Card({ offer }: { offer: Offer }) {
  const { page } = usePopup()
  if (offer.kind === 'unreadable') return <Word of={Info}>{sentenceFor(new Failure('page-unreadable'))}</Word>
  if (offer.kind === 'nothing') return <LookingCard />
  return page.kind === 'seen' ? <Offered offer={offer} look={page.look} /> : null
}

function Offered({ offer, look }: { offer: Exclude<Offer, { kind: 'unreadable' }>; look: Look }) {
  switch (offer.kind) {
    case 'nothing':
      return null
    case 'add':
      return <AddCard key={keyOf(offer.enrolment)} {...offer} look={look} />
    case 'add-some':
      return <ChooseCard enrolments={offer.enrolments} page={look.page} />
    case 'add-exports':
      return <ExportCard exports={offer.exports} />
    case 'unread-qr':
      return <UnreadCard doubt={offer.doubt} />
    case 'unusable-qr':
      return <Word of={ScanQrCode}>{sentenceFor(new Failure(offer.code))}</Word>
    case 'keep-codes':
      return <KeepCard {...offer} page={look.page} />
    case 'fill':
      return <FillCard account={offer.account} look={look} />
    case 'fill-one-of':
      return <FillOneCard accounts={offer.accounts} look={look} />
    case 'look-into':
      return <LookIntoCard host={offer.host} look={look} />
    case 'choose':
      return (
        <Word of={Shield}>
          <Where look={look} /> asks for a code.{' '}
          {/* Early it takes its room all the same: rows that moved under the pointer would swallow a press. */}
          <span class={offer.early ? 'unseen' : undefined}>
            Choose the account it belongs to: you are asked once before it is filled.
          </span>
        </Word>
      )
    case 'recover':
      return <RecoverCard {...offer} look={look} />
    case 'codes-spent':
      return <Word of={CircleAlert}>{sentenceFor(new Failure('no-recovery-code-left'))}</Word>
    case 'no-codes-kept':
      return (
        <Word of={CircleAlert}>
          <HostName host={look.page.host ?? ''} /> asks for a recovery code. None is kept here for this site.
        </Word>
      )
  }
}

function Where({ look }: { look: Look }) {
  const place = placeAsking(look)
  return place === undefined ? null : <PlaceName place={place} />
}

/** Offered all the same: the page may be wrong about itself, and so may we. */
function SentHint({ look }: { look: Look }) {
  const sent = look.sent ?? look.frame?.sent
  if (sent === undefined) return null
  return (
    <p class="hint">
      It looks like a code that was sent to you by {sent === 'email' ? 'e-mail' : 'text message or call'}. A
      code from here is another one.
    </p>
  )
}

/** Another account in its place is another card, and settles anew. */
const keyOf = ({ secret, issuer, name }: Enrolment): string => [secret, issuer, name].join(' ')

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

/** Those of this site, in the order of the list; the first has what Enter presses. */
function FillOneCard({ accounts, look }: { accounts: Accounts; look: Look }) {
  const { action, fill, taken, vault } = usePopup()
  return (
    <section class="card card-asks" aria-label="This page asks for a code">
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          <Where look={look} /> asks for a code. Which account?
        </span>
      </p>
      <SentHint look={look} />
      <ul class="choices" aria-label="Accounts of this site">
        {accounts.map((account, at) => (
          <li key={account.id}>
            <button
              type="button"
              class="row-main choice-row"
              data-primary={at === 0}
              aria-disabled={action.busy}
              title={counts(account) ? 'Fill the next code' : 'Fill this code'}
              onClick={() => action.run(() => fill(look, account))}
            >
              <AccountLabel account={account} short />{' '}
              <Code account={account} taken={taken.get(account.id)} hidden={vault.document.hideCodes} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FillCard({ account, look }: { account: Account; look: Look }) {
  const { action, fill, taken, vault } = usePopup()
  const [recovering, setRecovering] = useState(false)
  // Some forms have one field for both.
  const takesEither = look.asks === 'either' && hasUnused(account)
  if (recovering && takesEither) return <RecoverCard accounts={[account]} strange={false} look={look} />
  return (
    <section class="card card-asks" aria-label="This page asks for a code">
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          <Where look={look} /> asks for a code
        </span>
      </p>
      <SentHint look={look} />
      <div class="card-account">
        <AccountLabel account={account} short />
        <Code account={account} taken={taken.get(account.id)} hidden={vault.document.hideCodes} />
      </div>
      <PrimaryButton busy={action.busy} onClick={() => action.run(() => fill(look, account))}>
        {counts(account) ? 'Fill the next code' : 'Fill this code'}
      </PrimaryButton>
      {takesEither && (
        <QuietButton onClick={() => setRecovering(true)}>Use a recovery code instead</QuietButton>
      )}
    </section>
  )
}
