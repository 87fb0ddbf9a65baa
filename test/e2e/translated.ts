import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Surface } from './driver.ts'

// Stories are told in English. Here what they look for is looked for in another language, by the messages of the extension.

type Messages = Readonly<Record<string, { readonly message: string }>>

const read = (language: string): Messages =>
  JSON.parse(
    readFileSync(
      resolve(import.meta.dirname, `../../extension/_locales/${language.replace('-', '_')}/messages.json`),
      'utf8',
    ),
  )

const form = /_(zero|one|two|few|many|other)$/
const baseOf = (name: string): string => name.replace(form, '')

/** What is between the values of a message, and their names. */
const partsOf = (message: string): string[] => message.split(/\$(\w+)\$/)

const escaped = (text: string): string =>
  // Where a line is broken is for the view to say.
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ \u00a0\u202f]+/g, '\\s+')

/** As a pattern, each value filled in. */
const patternOf = (message: string, filling: (name: string) => string): string =>
  partsOf(message)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : filling(part.toLowerCase())))
    .join('')

/** Text keeps its own direction in a sentence of the other. */
const isolated = (ways: readonly string[]): string => `\u2068?(?:${ways.map(escaped).join('|')})\u2069?`

/** Turns the words of a story into what stands there in that language. What no message says, as a name, is the same in all. */
export type Translate = (words: string, how: 'whole' | 'part') => string | RegExp

export function translateTo(language: string): Translate {
  const english = Object.entries(read('en'))
  const other = Object.entries(read(language))
  const formsOf = (name: string) =>
    other.filter(([otherName]) => otherName === name || baseOf(otherName) === baseOf(name))
  const said = english.map(([name, { message }]) => ({
    name,
    message,
    letters: partsOf(message)
      .filter((_part, at) => at % 2 === 0)
      .join('')
      .replace(/[^\p{L}]/gu, '').length,
    whole: new RegExp(`^${patternOf(message, value => `(?<${value}>.+)`)}$`, 'su'),
  }))
  /** A value as it is, and as it is called in the language where it is a word of ours. */
  const valueIn = (value: string): string => {
    const names = said.filter(({ message }) => message === value).flatMap(({ name }) => formsOf(name))
    return isolated([value, ...names.map(([, { message }]) => message)])
  }
  return (words, how) => {
    const exact = said.flatMap(one => {
      const found = one.letters < 3 ? null : one.whole.exec(words)
      return found === null ? [] : [{ ...one, values: found.groups ?? {} }]
    })
    // The most that is said by the message itself.
    const most = Math.max(...exact.map(({ letters }) => letters))
    const patterns = exact
      .filter(({ letters }) => letters === most)
      .flatMap(({ name, values }) =>
        formsOf(name).map(([, { message }]) => patternOf(message, value => valueIn(values[value] ?? ''))),
      )
    if (how === 'whole') return patterns.length === 0 ? words : new RegExp(`^(?:${patterns.join('|')})$`, 'u')
    const within = said.filter(({ message }) => withGaps(message).includes(words.replace(/\d+/g, gap)))
    const around = within.flatMap(({ name }) =>
      formsOf(name).map(([, { message }]) => patternOf(message, () => '[^]+?')),
    )
    const all = [...patterns, ...around]
    return all.length === 0 ? words : new RegExp(all.join('|'), 'u')
  }
}

/** Stands for a value, and for a number that may be one. */
const gap = '\u0000'
const withGaps = (message: string): string =>
  partsOf(message)
    .map((part, at) => (at % 2 === 0 ? part.replace(/\d+/g, gap) : gap))
    .join('')

/** Which of a surface's deeds look for words, and whether for all of a name or for a part of what is seen. */
const looking: Readonly<Record<string, 'whole' | 'part'>> = {
  see: 'part',
  lose: 'part',
  press: 'whole',
  type: 'whole',
  choose: 'whole',
  value: 'whole',
}

function translated<S extends Surface>(surface: S, translate: Translate): S {
  return new Proxy(surface, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const how = looking[String(name)]
      if (how === undefined) return value.bind(target)
      return (words: string | RegExp, ...rest: unknown[]) =>
        value.call(target, typeof words === 'string' ? translate(words, how) : words, ...rest)
    },
  })
}

const surfaces = new Set(['open', 'popup', 'popupOpened', 'tabOpened'])

/** The browser, in whose surfaces English words are looked for in another language. */
export function inLanguage(browser: Browser, language: string): Browser {
  const translate = translateTo(language)
  return new Proxy(browser, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (!surfaces.has(String(name))) return value.bind(target)
      return async (...args: unknown[]) => translated((await value.apply(target, args)) as Surface, translate)
    },
  })
}
