import { later } from '../ui/later.tsx'

// The list is all that an opening needs at first: everything else is loaded apart from it.

const screen = () => <main class="screen" aria-busy="true" />

const door = later(() => import('./door.ts'))
export const Failed = door.part(({ Failed }) => Failed, screen)
export const FirstRun = door.part(({ FirstRun }) => FirstRun, screen)
export const Locked = door.part(({ Locked }) => Locked, screen)

const views = later(() => import('./views.ts'))
export const AddView = views.part(({ AddView }) => AddView, screen)
export const DetailsView = views.part(({ DetailsView }) => DetailsView, screen)

const cards = later(() => import('./cards.ts'))
export const AddCard = cards.part(({ AddCard }) => AddCard)
export const AdviceCard = cards.part(({ AdviceCard }) => AdviceCard)
export const AskOffer = cards.part(({ AskOffer }) => AskOffer)
export const ChooseCard = cards.part(({ ChooseCard }) => ChooseCard)
export const ConfirmCard = cards.part(({ ConfirmCard }) => ConfirmCard)
export const Empty = cards.part(({ Empty }) => Empty)
export const ExportCard = cards.part(({ ExportCard }) => ExportCard)
export const FillCard = cards.part(({ FillCard }) => FillCard)
export const FillOneCard = cards.part(({ FillOneCard }) => FillOneCard)
export const KeepCard = cards.part(({ KeepCard }) => KeepCard)
export const LookIntoCard = cards.part(({ LookIntoCard }) => LookIntoCard)
export const LookingCard = cards.part(({ LookingCard }) => LookingCard)
export const MoreEntries = cards.part(({ MoreEntries }) => MoreEntries)
export const NoCodesCard = cards.part(({ NoCodesCard }) => NoCodesCard)
export const NoMatch = cards.part(({ NoMatch }) => NoMatch)
export const PasteInstead = cards.part(({ PasteInstead }) => PasteInstead)
export const RecoverCard = cards.part(({ RecoverCard }) => RecoverCard)
export const Reminder = cards.part(({ Reminder }) => Reminder)
export const SpentCard = cards.part(({ SpentCard }) => SpentCard)
export const UnreadCard = cards.part(({ UnreadCard }) => UnreadCard)
export const UnreadableCard = cards.part(({ UnreadableCard }) => UnreadableCard)
export const UnusableCard = cards.part(({ UnusableCard }) => UnusableCard)

/** Loads the cards, so that none comes later than what is known of the page. A card that is wanted all the same says what failed. */
export const loadCards = (): Promise<unknown> =>
  Promise.allSettled([cards.load(), import('./deeds.ts'), import('../browser/codes.ts')])

/** Loads the views, so that they are there when the person goes to them. */
export const loadViews = (): Promise<unknown> => views.load().catch(() => undefined)
