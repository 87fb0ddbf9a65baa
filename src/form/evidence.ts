import type { Field } from './field.ts'
import type { Place } from './place.ts'
import { remembered } from './remembered.ts'
import { isTwofold, lastSaid, type Said, type Says, says } from './says.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a place asks for, how sure that is, and why. */
export interface Weighed {
  readonly place: Place
  readonly asks: Says
  readonly points: number
  readonly reasons: readonly string[]
}

/** What the page has beside the place. */
export interface Beside {
  readonly card: boolean
  readonly newPassword: boolean
}

type Evidence = readonly [reason: string, holds: boolean, points: number]

/** A place is taken at this many points. */
const enough = 5

/** Weighs all places of a page, and leaves out those that take no code. A text that many of them share is read once. */
export function weigh(places: readonly Place[], beside: Beside, words: Vocabulary): Weighed[] {
  const said = remembered((text: string) => says(text, words))
  return places.flatMap(place => weighed(place, tell(place, said), beside, words) ?? [])
}

function weighed(place: Place, told: Told, beside: Beside, words: Vocabulary): Weighed | undefined {
  if (isSilent(place, told)) return undefined
  const held = evidence(place, told, beside, words).filter(([, holds]) => holds)
  const points = held.reduce((sum, [, , each]) => sum + each, 0)
  if (points < enough || isBarred(place, told, beside, words)) return undefined
  return { place, asks: asked(place, told, words), points, reasons: held.map(([reason]) => reason) }
}

/** Whether nothing speaks for it but what is too little together: most fields of most pages are so. */
const isSilent = (place: Place, told: Told): boolean =>
  place.fields.length === 1 && !isOneTime(place) && !Object.values(told).some(Boolean)

/** What each text at a place names. */
interface Told {
  readonly label: Says | undefined
  readonly names: Says | undefined
  readonly above: Says | undefined
  readonly below: Says | undefined
  readonly page: Says | undefined
  /** The other way, which one would press. */
  readonly otherWay: Says | undefined
}

const tell = ({ label, names, above, below, choices, page }: Place, said: Said): Told => ({
  label: said(label),
  names: said(names),
  above: lastSaid(above, said),
  below: lastSaid(below.toReversed(), said),
  // “/mfa/backup-codes” is for those alone.
  page: said(page) === 'both' ? 'recovery' : said(page),
  otherWay: said(choices),
})

/** The nearest words decide which code it is. */
function asked({ label: called, names: named }: Place, told: Told, words: Vocabulary): Says {
  const { label, names, above, below, page, otherWay } = told
  if (page === 'recovery' && otherWay === 'code') return 'recovery'
  const itself = label ?? names
  if (itself === 'recovery') return 'recovery'
  // “8-digit code” below “Use a backup code” is that one; “two-factor code” is not.
  const twofold = isTwofold(called, words) || (label === undefined && isTwofold(named, words))
  if (above === 'recovery' && !twofold) return 'recovery'
  const nearby = itself ?? above ?? below ?? page ?? 'code'
  const either = nearby === 'both' || (nearby === 'code' && (above === 'both' || below === 'both'))
  return either ? butFor(otherWay) : nearby
}

/** Where one can press for the other kind, a place does not take both. */
const butFor = (otherWay: Says | undefined): Says =>
  otherWay === 'recovery' ? 'code' : otherWay === 'code' ? 'recovery' : 'both'

function evidence(place: Place, told: Told, { newPassword }: Beside, words: Vocabulary): readonly Evidence[] {
  const { speaksOf } = words
  const { field, fields, label, names } = place
  const row = fields.length > 1
  const oneTime = isOneTime(place)
  const itself = told.label ?? told.names
  const bare = itself === undefined
  const hint = bare && (speaksOf('code', label) || speaksOf('check', label) || speaksOf('code', names))
  const length = row ? undefined : field.maxLength
  return [
    ['autocomplete asks for a one-time code', oneTime, 6],
    ['its label names the code', told.label !== undefined, 6],
    ['its name names the code', told.names !== undefined, 5],
    ['the text above names the code', told.above !== undefined, 3],
    ['it is a row of boxes', row, 3],
    ['the text below names the code', told.below !== undefined, 3],
    ['the page is about codes', told.page !== undefined, 3],
    ['another way names a code', told.otherWay !== undefined, 2],
    ['nothing else is said of it', told.above !== undefined && bare && label === '', 2],
    ['it is called a code', hint, 2],
    ['it holds six to eight characters', length !== undefined && length >= 6 && length <= 8, 1],
    ['it wants digits', field.inputMode === 'numeric' || /\\d|0-9/.test(field.pattern), 1],
    ['it is called otherwise', !row && label !== '' && bare && !hint, -2],
    ['it is a password field', field.type === 'password' && bare && !oneTime, -6],
    ['it stands beside new passwords', newPassword && !isSure(place, words), -10],
  ]
}

const isOneTime = ({ fields }: Place): boolean =>
  fields.some(({ autocomplete }) => /\bone-time-code\b/.test(autocomplete))

/** Whether it is a code for signing in in two steps, whatever is beside it. */
function isSure(place: Place, words: Vocabulary): boolean {
  const { label, names, above, below, page } = place
  return isOneTime(place) || [label, names, ...above, ...below, page].some(text => isTwofold(text, words))
}

/** Whether something rules it out, however much speaks for it. Asked last: on most pages nothing does. */
function isBarred(place: Place, told: Told, { card }: Beside, words: Vocabulary): boolean {
  const { field, fields, label, names, above, below, page } = place
  return (
    isOther(place, told, words) ||
    (fields.length === 1 && field.maxLength !== undefined && field.maxLength < 5) ||
    (!isSure(place, words) &&
      (card || [label, names, ...above, ...below, page].some(text => words.speaksOf('device', text))))
  )
}

function isOther({ label, names }: Place, told: Told, { speaksOf }: Vocabulary): boolean {
  if (told.label === 'recovery') return false
  if (speaksOf('other', label) || speaksOf('other', names)) return true
  // “One-time password” is a code, “password or code” a password.
  if (speaksOf('password', label, 'oneTime')) return true
  // “Mobile number for two-step sign-in” is a number, “the code from the app on your phone” a code.
  const asks = (['code', 'oneTime', 'app'] as const).some(meaning => speaksOf(meaning, label))
  return !asks && (['elsewhere', 'email', 'phone'] as const).some(meaning => speaksOf(meaning, label))
}

/** Whether a field is for a payment card, whose “security code” is printed on it. */
export const isCard = ({ autocomplete, names, label }: Field): boolean =>
  /\bcc-/.test(autocomplete) || /card.?num|cc.?num|cvv|cvc/i.test(names) || /card number/i.test(label)
