import type { FailureCode } from '../failure.ts'
import type { Sent, Verdict } from './field.ts'

// What passes between a surface of ours and the script that runs inside a page. The page itself sees none of it.

/** What one look at a page brings back. */
export interface Reading {
  /** As the document itself says it: a sandboxed one says `null`. */
  readonly origin: string
  /** What the likeliest of its fields takes. */
  readonly asks: Verdict['kind']
  /** How the page says that it has sent the code, which is then no authenticator's. */
  readonly sent?: Sent
  readonly recoveryCodes: readonly string[]
  /** Where frames of other origins in sight say that they come from: only a hint of what may be asked for there. */
  readonly frames: readonly string[]
}

/** Whether what is asked for can be answered with a rolling code. */
export const takesCodes = (asks: Reading['asks']): boolean =>
  asks === 'code' || asks === 'boxes' || asks === 'either'

/** One order to type, for one document. It carries one code and never a seed. */
export interface FillOrder {
  readonly text: string
  readonly kind: 'code' | 'recovery'
  /** Where the person consented. */
  readonly origin: string
  /** The field that the page's form asks with, or the one that the person right-clicked. */
  readonly into: 'asked' | 'focused'
  /** The origin of the page around the document, where it is a frame that the person allowed there. */
  readonly inside?: string
  /** Unix time in milliseconds after which it is not wanted any more: a page may stand still for long, and then go on. */
  readonly untilMs: number
  /** Press Enter once the page has taken the text and still shows it: the person's choice for this account. */
  readonly enter?: true
}

/** All that a page's script ever tells unasked, and only on a site that the person allowed. */
export interface AsksMessage {
  readonly kind: 'asks'
  readonly asks: boolean
}

/** Whether it is that message and nothing besides: what comes from a page's process may be forged. */
export function isAsksMessage(value: unknown): value is AsksMessage {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  const { kind, asks } = value as Partial<AsksMessage>
  return kind === 'asks' && typeof asks === 'boolean'
}

export type FillResult = { readonly ok: true } | { readonly ok: false; readonly code: FailureCode }
