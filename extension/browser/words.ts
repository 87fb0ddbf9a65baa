import type messages from '../_locales/en/messages.json'
import { api } from './api.ts'

// All that a person reads comes from `_locales`, by the browser's own messages. A message is a whole sentence with its
// placeholders; sentences are never put together from parts, for other languages put them together otherwise.

type Messages = typeof messages
export type MessageName = keyof Messages

/** Names of messages that have a form for each plural category (CLDR) of their language: `name_one`, `name_other` and so on. */
export type PluralName = MessageName extends infer Name
  ? Name extends `${infer Base}_other`
    ? Base
    : never
  : never
/** Those that stand for themselves. */
export type PlainName = Exclude<MessageName, `${PluralName}_${Intl.LDMLPluralRule}`>

type Placeholders<Name extends MessageName> = Messages[Name] extends { placeholders: infer P }
  ? keyof P
  : never

/** A value for each placeholder. */
export type ValuesOf<Name extends MessageName, Value> = Readonly<Record<Placeholders<Name>, Value>>
export type PluralValues<Base extends PluralName, Value> = Readonly<
  Record<Exclude<Placeholders<`${Base}_other` & MessageName>, 'count'>, Value>
>

/** None are wanted where the message has none. */
export type Given<Values> = keyof Values extends never ? [] : [values: Values]

/** The language of the messages, which is English where the browser's own is none of ours. */
export const language = api.i18n.getMessage('language')
export const isRightToLeft = language === 'ar'

/** Codes are in the digits 0 to 9 everywhere, and beside them all numbers are. */
const locale = `${language}-u-nu-latn`
// Made when first asked for: each takes as long as the popup takes to draw its list, which mostly asks for neither.
let plurals: Intl.PluralRules | undefined
let numbers: Intl.NumberFormat | undefined

/** A message, with its values put in. Those that are text keep their own direction in a sentence of the other. */
export function t<Name extends PlainName>(
  name: Name,
  ...[values]: Given<ValuesOf<Name, string | number>>
): string {
  return filled(name, values)
}

/** The form of a message that goes with this number of things, which is its `count`. */
export function tCount<Base extends PluralName>(
  base: Base,
  count: number,
  ...[values]: Given<PluralValues<Base, string | number>>
): string {
  return filled(formFor(base, count), { ...values, count })
}

export function formFor(base: PluralName, count: number): string {
  plurals ??= new Intl.PluralRules(locale)
  return `${base}_${plurals.select(count)}`
}

export type Values<Value> = Readonly<Record<string, Value>>

function filled(name: string, values: Values<string | number> = {}): string {
  return substituted(name, values, value => (typeof value === 'number' ? asNumber(value) : isolated(value)))
}

/** Placeholders are numbered in the order of their names: that is how one finds its value (`$1` and on, in the file). */
export function substituted<Value>(
  name: string,
  values: Values<Value>,
  textOf: (value: Value, at: number) => string,
): string {
  const inOrder = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))
  return api.i18n.getMessage(
    name,
    inOrder.map(([, value], at) => textOf(value, at)),
  )
}

/** First strong isolate and pop directional isolate (Unicode UAX #9); in our left-to-right languages they would only be copied along. */
const isolated = (text: string): string => (isRightToLeft ? `\u2068${text}\u2069` : text)

/** Such as “3 hours”. */
export const amountOf = (count: number, unit: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)

export function asNumber(value: number): string {
  // The same in each of our languages.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
  numbers ??= new Intl.NumberFormat(locale)
  return numbers.format(value)
}

/** The day of a moment, short. */
export const dayOf = (ms: number): string => new Date(ms).toLocaleDateString(locale)
/** Day and time of day. */
export const momentOf = (ms: number): string =>
  new Date(ms).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
export const timeOf = (ms: number): string => new Date(ms).toLocaleTimeString(locale, { timeStyle: 'short' })
/** Such as “a, b, and c”, as the language joins them. */
export const listOf = (texts: readonly string[]): string =>
  new Intl.ListFormat(locale).format(texts.map(isolated))
