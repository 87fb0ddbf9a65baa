import type { FailureCode } from '../failure.ts'
import type { Verdict } from './field.ts'

// What passes between a surface of ours and the script that runs inside a page. The page itself sees none of it.

/** What one look at a page brings back. */
export interface Reading {
  /** As the document itself says it: a sandboxed one says `null`. */
  readonly origin: string
  readonly asks: Verdict['kind']
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
  /** Press Enter once the page has taken the text and still shows it: the person's choice for this account. */
  readonly enter?: true
}

export type FillResult = { readonly ok: true } | { readonly ok: false; readonly code: FailureCode }
