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
  /** Set where another field takes a recovery code. */
  readonly also?: 'recovery'
  readonly recoveryCodes: readonly string[]
}

/** One order to type, for one document. It carries one code and never a seed. */
export interface FillOrder {
  readonly text: string
  readonly kind: 'code' | 'recovery'
  /** Where the person consented. */
  readonly origin: string
  /** The field that the page's form asks with, or the one that the person right-clicked. */
  readonly into: 'asked' | 'focused'
}

export type FillResult = { readonly ok: true } | { readonly ok: false; readonly code: FailureCode }
