// What some pages ask for, and what the person chooses now and then: loaded once codes are drawn, while the page is looked at. See `parts.tsx`.

export { AddCard } from './add-card.tsx'
export { AskOffer } from './ask-offer.tsx'
export { ConfirmCard } from './confirm-card.tsx'
export { ChooseCard, ExportCard } from './found-card.tsx'
export { KeepCard } from './keep-card.tsx'
export { LookIntoCard } from './look-into-card.tsx'
export { MoreEntries } from './more-entries.tsx'
export { RecoverCard } from './recover-card.tsx'
export { Reminder } from './reminder.tsx'
export { LookingCard, UnreadCard } from './unread-card.tsx'
export { AdviceCard, NoCodesCard, SpentCard, UnreadableCard, UnusableCard } from './word-cards.tsx'
