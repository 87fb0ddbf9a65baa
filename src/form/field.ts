/** A field of a page, told in plain data by `extension/content/dom.ts`: all that the decision in `detect.ts` may know. */
export interface Field {
  /** Its place among the page's fields, in document order. */
  readonly index: number
  /** The type in force: an unknown one is `text`, a `textarea` is `textarea`. */
  readonly type: string
  /** `name`, `id` and such, one space between. */
  readonly names: string
  readonly autocomplete: string
  readonly inputMode: string
  readonly pattern: string
  /** `undefined` where the page sets none. */
  readonly maxLength: number | undefined
  /** Label, aria-label, placeholder and title: what the page calls the field itself. */
  readonly label: string
  /** The headings and sentences above it in its form or section, shortened. */
  readonly around: string
  /** Whether a person could see it and type into it. */
  readonly usable: boolean
  readonly widthPx: number
}

/** What the fields of a page ask for, with what decided, so that a wrong verdict can be understood. */
export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly field: number; readonly reasons: readonly string[] }
  | { readonly kind: 'boxes'; readonly fields: readonly number[]; readonly reasons: readonly string[] }
  | { readonly kind: 'recovery'; readonly field: number; readonly reasons: readonly string[] }
  | { readonly kind: 'either'; readonly field: number; readonly reasons: readonly string[] }

export const takesCode = (verdict: Verdict): boolean =>
  verdict.kind === 'code' || verdict.kind === 'boxes' || verdict.kind === 'either'

export const takesRecoveryCode = (verdict: Verdict): boolean =>
  verdict.kind === 'recovery' || verdict.kind === 'either'
