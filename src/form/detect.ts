import { partBoxes } from './boxes.ts'
import { isCard, type Weighed, weigh } from './evidence.ts'
import { type Field, mayTake, type Sent, type Verdict } from './field.ts'
import { placeOf, textsOf } from './place.ts'
import { sentBy } from './sent.ts'
import { vocabularyOf, type WordsOf } from './vocabulary.ts'

/** What the fields of a page ask for first of all. */
export const detect = (fields: readonly Field[]): Verdict => verdicts(fields)[0] ?? { kind: 'none' }

/**
 * All places of a page that take something: the likeliest for a rolling code, and after it, as who has the code wants to use
 * it, the likeliest for a recovery code. Only fields that a person could see and type into can be chosen.
 *
 * @param wordsOf what asks texts for the words of all languages.
 */
export function verdicts(fields: readonly Field[], wordsOf: WordsOf = vocabularyOf): readonly Verdict[] {
  const usable = fields.filter(field => field.usable)
  const { rows, others } = partBoxes(usable.filter(mayTake))
  const places = [...rows.map(row => placeOf(...row)), ...others.map(field => placeOf(field))]
  const beside = {
    card: usable.some(isCard),
    newPassword: usable.filter(({ type }) => type === 'password').length > 1,
  }
  const words = wordsOf(places.flatMap(textsOf))
  if (words === undefined) return []
  const taken = weigh(places, beside, words).map(
    (one): Taken => ({ ...one, sent: one.asks === 'code' ? sentBy(one.place, words) : undefined }),
  )
  return [likeliest(taken.filter(takesRolling)), likeliest(taken.filter(takesSpare))]
    .filter(one => one !== undefined)
    .map(verdict)
}

type Taken = Weighed & { readonly sent: Sent | undefined }

const takesRolling = ({ asks }: Taken): boolean => asks !== 'recovery'
/** Recovery codes differ in length: no row of boxes is known to fit one. */
const takesSpare = ({ asks, place }: Taken): boolean => asks === 'recovery' && place.fields.length === 1

const likeliest = (taken: readonly Taken[]): Taken | undefined => taken.toSorted(byRank)[0]

/** A code that the page has not sent goes before one that it has. */
const byRank = (one: Taken, other: Taken): number =>
  Number(one.sent !== undefined) - Number(other.sent !== undefined) || other.points - one.points

function verdict({ place, asks, sent, reasons }: Taken): Verdict {
  const field = place.field.index
  if (asks === 'recovery') return { kind: 'recovery', field, reasons }
  const told = { reasons, ...(sent && { sent }) }
  if (place.fields.length > 1)
    return { kind: 'boxes', fields: place.fields.map(({ index }) => index), ...told }
  return { kind: asks === 'both' ? 'either' : 'code', field, ...told }
}
