import type { Labelled } from './labels.ts'
import { type Finds, rules } from './rules.ts'

// Bundled, and run in each page: applies all rules, and tells what each found by the labels.

/** What a rule found of one kind on one page, in numbers of fields. */
export interface Hit {
  readonly wanted: number
  /** Every field of the kind, and boxes in their order. */
  readonly all: boolean
  /** Fields of another kind, told by their markup. */
  readonly wrong: readonly string[]
  /** Of those, the recovery fields that were taken for code fields. */
  readonly recovery: number
}

export interface Probed {
  readonly rule: string
  /** The first look, with every script cold, and what it needs brought into the page. */
  readonly tookMs: number
  /** Another one at the same page. */
  readonly againMs: number
  readonly otp: Hit
  readonly recovery: Hit
}

const kinds = ['otp', 'recovery'] as const

/** All rules over this page, each twice. */
function probe(labels: Labelled): Probed[] {
  return Object.entries(rules).map(([rule, find]) => {
    const startMs = performance.now()
    const found = find()
    const foundMs = performance.now()
    find()
    const againMs = performance.now() - foundMs
    const [otp, recovery] = kinds.map(kind => judged(kind, found, labels)) as [Hit, Hit]
    return { rule, tookMs: foundMs - startMs, againMs, otp, recovery }
  })
}

function judged(kind: (typeof kinds)[number], found: Finds, labels: Labelled): Hit {
  const got = [...new Set(found[kind])]
  const wanted = labels[kind].map(only)
  const places = wanted.map(element => got.indexOf(element))
  const free = [
    ...labels.ambiguous,
    ...labels.hidden,
    ...(kind === 'recovery' && labels.either ? labels.otp : []),
  ]
  const neutral = new Set([...wanted, ...free.map(only)])
  const wrong = got.filter(element => !neutral.has(element))
  const spare = new Set(labels.recovery.map(only))
  return {
    wanted: wanted.length,
    all: places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0))),
    wrong: wrong.map(element => element.outerHTML.slice(0, 160)),
    recovery: kind === 'otp' ? got.filter(element => spare.has(element)).length : 0,
  }
}

function only(selector: string): Element {
  let roots: (Document | ShadowRoot)[] = [document]
  const steps = selector.split(' >>> ')
  for (const step of steps.slice(0, -1))
    roots = roots.flatMap(root => [...root.querySelectorAll(step)].flatMap(host => host.shadowRoot ?? []))
  const matches = roots.flatMap(root => [...root.querySelectorAll(steps.at(-1) ?? '')])
  const [element] = matches
  if (element === undefined || matches.length > 1)
    throw new Error(`${selector} matches ${matches.length} elements.`)
  return element
}

;(globalThis as { latchkeyProbe?: typeof probe }).latchkeyProbe = probe
