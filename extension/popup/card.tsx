import type { Enrolment } from '../../src/enroll/otpauth.ts'
import type { Offer } from '../../src/offer.ts'
import type { Look } from '../browser/tab.ts'
import { usePopup } from './context.ts'
import {
  AddCard,
  AdviceCard,
  ChooseCard,
  ExportCard,
  FillCard,
  FillOneCard,
  KeepCard,
  LookIntoCard,
  LookingCard,
  NoCodesCard,
  RecoverCard,
  SpentCard,
  UnreadableCard,
  UnreadCard,
  UnusableCard,
} from './parts.tsx'

/** What this page needs: at most one card, with one action. */
export function Card({ offer }: { offer: Offer }) {
  const { page, longLook } = usePopup()
  if (offer.kind === 'unreadable') return <UnreadableCard />
  if (offer.kind === 'nothing') return longLook.done === undefined ? null : <LookingCard />
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
      return <UnusableCard code={offer.code} />
    case 'keep-codes':
      return <KeepCard {...offer} page={look.page} />
    case 'fill':
      return <FillCard account={offer.account} look={look} />
    case 'fill-one-of':
      return <FillOneCard accounts={offer.accounts} look={look} />
    case 'look-into':
      return <LookIntoCard host={offer.host} look={look} />
    case 'choose':
      return <AdviceCard early={offer.early} look={look} />
    case 'recover':
      return <RecoverCard {...offer} look={look} />
    case 'codes-spent':
      return <SpentCard />
    case 'no-codes-kept':
      return <NoCodesCard look={look} />
  }
}

/** Another account in its place is another card, and settles anew. */
const keyOf = ({ secret, issuer, name }: Enrolment): string => [secret, issuer, name].join(' ')
