import { tellApart } from '../../src/enroll/found.ts'
import { gatherMigrations } from '../../src/enroll/gather.ts'
import { cleanName } from '../../src/enroll/otpauth.ts'
import { parsePasted } from '../../src/enroll/pasted.ts'
import { Failure } from '../../src/failure.ts'
import { below } from './chance.ts'

// Whoever draws a QR code decides what its text says. Whatever it says, reading it gives an answer or a failure, soon, and
// no name that hides something.

/** What became of the URIs of one run. */
export interface Fuzzed {
  readonly count: number
  readonly read: number
  readonly refused: number
  /** Thrown, but no failure of ours; by the text that did it. */
  readonly exceptions: readonly string[]
  /** Those whose names have a character in them that cannot be seen. */
  readonly hidden: readonly string[]
  readonly medianMs: number
  /** Of a text that took longer than 5 ms, the quickest of five more tries: the engine collects its garbage when it likes. */
  readonly slowestMs: number
  /** How many took longer than 5 ms the first time and not again. */
  readonly stalls: number
  /** What took longer than 5 ms, and did so each time it was tried again: the machine had nothing to do with it. */
  readonly slow: readonly string[]
}

const mostMs = 5
const mostNameLength = 256

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

const seeds = [
  'otpauth://totp/Acme%20Co:ada@acme.test?secret=JBSWY3DPEHPK3PXP&issuer=Acme%20Co&algorithm=SHA1&digits=6&period=30',
  'otpauth://totp/Foo%3ABar:a%3Ab?secret=5nj4%20wrrs%20qhuw-42wn====&issuer=A#frag',
  'otpauth://hotp/Air%20Canada:Ben?secret=KUVJJOM753IHTNDSZVCNKL7GII&issuer=Air+Canada&algorithm=SHA256&digits=7&counter=50',
  'otpauth://steam/Steam:gordon?secret=JRZCL47CMXVOQMNPZR2F7J4RGI&digits=5&encoder=steam',
  'otpauth://totp/A:b?secret=JBSWY3DP&#038;issuer=Two&amp;digits=8&period=null',
  'steam://JRZCL47CMXVOQMNPZR2F7J4RGI',
  'otpauth-migration://offline?data=CjMKFN2DAjicStjY9OTRW3vS5xse1%2BSeEglDbGlja2VyOjEaB0NsaWNrZXIgASgCMAE4rAIKMAoUFGpbIIa20hw8uRzehuuAw5%2F6Pw8SEGRhbmFAZXhhbXBsZS5vcmcaACABKAEwAhABGAIgACjAxAc%3D',
  'c53Xoof7cFSOHGxtm69f-YXBpLWU0Yzk4NjNlLmR1b3NlY3VyaXR5LmNvbQ',
  'https://play.google.com/store/apps/details?id=com.google.android.apps.authenticator2',
  'JBSW Y3DP EHPK 3PXP',
] as const

/** Pieces that mean something in a URI, look like something else, or cannot be seen. */
const pieces = [
  ...[
    '%',
    '%25',
    '%00',
    '%0A',
    '%E2%80%AE',
    '%F0%9F',
    '%ff',
    '&',
    '&amp;',
    '&#038;',
    '=',
    '?',
    '#',
    ':',
    '%3A',
    '+',
    '/',
  ],
  ...[
    '\u0000',
    '\u001b',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u2800',
    '\u00ad',
    '\u{e0041}',
    '\ud800',
    '\udfff',
  ],
  ...['e\u0301', 'é', '莎士比亚', '👩‍👩‍👧', 'ﷺ', ' ', '\t', '\n', '\u00a0', '-', '----------------'],
  ...[
    'secret=',
    '&secret=JBSWY3DP',
    '&digits=',
    '&period=',
    '&counter=',
    '&issuer=',
    '&algorithm=',
    '&data=',
    '&encoder=steam',
  ],
  ...[
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    '9007199254740991',
    'null',
    'NaN',
    '__proto__',
    'constructor',
  ],
  ...[
    'OTPAUTH://',
    'otpauth://',
    'otpauth-migration://offline?data=',
    'steam://',
    'duo://',
    'FIDO:/',
    'AAAA',
    '////////',
    '_-_-',
  ],
] as const

/** One URI of a seed: a good one, with one to eight changes. */
export function fuzzedUri(seed: number): string {
  const changes = 1 + below(8, seed, 0)
  let text: string = seeds[below(seeds.length, seed, 1)] ?? seeds[0]
  for (let change = 0; change < changes; change++) text = changed(text, seed, 2 + change * 5)
  return text
}

function changed(text: string, seed: number, at: number): string {
  const from = below(text.length + 1, seed, at)
  const to = Math.min(text.length, from + below(12, seed, at + 1))
  const piece = pieces[below(pieces.length, seed, at + 2)] ?? ''
  switch (below(8, seed, at + 3)) {
    case 0:
      return text.slice(0, from) + text.slice(to)
    case 1:
      return text.slice(0, from)
    case 2:
      return text.slice(0, from) + text.slice(from, to).repeat(1 + below(40, seed, at + 4)) + text.slice(to)
    case 3:
      // Now and then as long as no QR code is.
      return (
        text.slice(0, from) +
        piece.repeat(below(below(9, seed, at + 1) === 0 ? 3000 : 60, seed, at + 4)) +
        text.slice(from)
      )
    case 4:
      return text.slice(0, from) + String.fromCharCode(below(0x10000, seed, at + 4)) + text.slice(to)
    case 5:
      return text.slice(from, to) + text
    default:
      return text.slice(0, from) + piece + text.slice(to)
  }
}

/** @param clock milliseconds, from the caller: what is measured here is told, and nothing in CI depends on it. */
export function fuzzUris(count: number, seed: number, clock: () => number): Fuzzed {
  const exceptions: string[] = []
  const hidden: string[] = []
  const slow: string[] = []
  const times = new Float64Array(count)
  let read = 0
  let stalls = 0
  for (let at = 0; at < count; at++) {
    const text = fuzzedUri(seed + at)
    const began = clock()
    const names = attempt(() => namesIn(text), text, exceptions)
    times[at] = clock() - began
    if (names.length > 0) read++
    if (names.some(isOdd)) hidden.push(text)
    if ((times[at] ?? 0) <= mostMs) continue
    const againMs = quickest(text, clock)
    times[at] = againMs
    if (againMs > mostMs) slow.push(text)
    else stalls++
  }
  times.sort()
  const [medianMs = 0, slowestMs = 0] = [times[count >> 1], times[count - 1]]
  return { count, read, refused: count - read, exceptions, hidden, medianMs, slowestMs, stalls, slow }
}

/** A name that hides something, or that would be another one when it is read again, as from a backup. */
const isOdd = (name: string): boolean => unseen.test(name) || cleanName(name, mostNameLength) !== name

function quickest(text: string, clock: () => number): number {
  const tries = Array.from({ length: 5 }, () => {
    const began = clock()
    attempt(() => namesIn(text), text, [])
    return clock() - began
  })
  return Math.min(...tries)
}

/** Every name that comes out of a text, scanned and pasted. */
function namesIn(text: string): string[] {
  const found = tellApart([text])
  const parts = found.flatMap(one => (one.kind === 'migration' ? [one.part] : []))
  const enrolments = [
    ...found.flatMap(one => (one.kind === 'enrolment' ? [one.enrolment] : [])),
    ...gatherMigrations(parts).flatMap(whole => whole.enrolments),
    ...pasted(text),
  ]
  return enrolments.flatMap(({ issuer, name }) => [issuer, name])
}

function pasted(text: string) {
  try {
    return [parsePasted(text)]
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}

function attempt<T>(work: () => T[], text: string, exceptions: string[]): T[] {
  try {
    return work()
  } catch {
    exceptions.push(text)
    return []
  }
}
