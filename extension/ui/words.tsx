import type { ComponentChild, VNode } from 'preact'
import {
  asNumber,
  formFor,
  type PlainName,
  type PluralName,
  type PluralValues,
  substituted,
  type Values,
  type ValuesOf,
} from '../browser/words.ts'

// A sentence with elements in it: `<T of="asksForACode" site={<HostName host={host} />} />`.

type Child = VNode | string | number

export function T<Name extends PlainName>({ of, ...values }: { of: Name } & ValuesOf<Name, Child>) {
  return <>{parts(of, values as Values<Child>)}</>
}

/** As `T`, in the form that goes with the count. */
export function TCount<Base extends PluralName>({
  of,
  count,
  ...values
}: { of: Base; count: number } & PluralValues<Base, Child>) {
  return <>{parts(formFor(of, count), { ...(values as Values<Child>), count })}</>
}

/** Stands for a value until the sentence is there; a private-use character that no message and no name holds. */
const mark = (at: number): string => String.fromCodePoint(0xf0000 + at)
const marks = /[\u{f0000}-\u{f00ff}]/gu

function parts(name: string, values: Values<Child>): ComponentChild[] {
  const inOrder: Child[] = []
  const sentence = substituted(name, values, (value, at) => {
    inOrder[at] = value
    return mark(at)
  })
  const places = [...sentence.matchAll(marks)].map(([char]) => (char.codePointAt(0) ?? 0) - 0xf0000)
  return sentence
    .split(marks)
    .flatMap((text, at) => [text, shown(inOrder[places[at] ?? -1])])
    .filter(part => part !== '' && part !== undefined)
}

/** What is only text keeps its own direction. */
const shown = (value: Child | undefined): ComponentChild => {
  if (typeof value === 'number') return asNumber(value)
  return typeof value === 'string' ? <bdi>{value}</bdi> : value
}
