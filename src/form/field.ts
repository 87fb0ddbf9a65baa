/** A field of a page, told in plain data by `extension/content/dom.ts`: all that the decision in `detect.ts` may know. */
export interface Field {
  /** Its place among the page's fields, in document order. */
  readonly index: number
  /** The type in force: an unknown one is `text`, a `textarea` is `textarea`, what is `contenteditable` is `editable`. */
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
  /** The headings and sentences above it, the nearest last, without what one presses or follows; shortened. */
  readonly around: string
  /** The sentences between it and what comes next. */
  readonly below: string
  /** What one can press or follow after it: the other ways, and what sends the form. */
  readonly choices: string
  /** What the page as a whole is called: its title, the path of its address, its form's names. */
  readonly page: string
  /** Whether a person could see it and type into it. */
  readonly usable: boolean
  /** How far down the page it is. */
  readonly topPx: number
  readonly widthPx: number
}

/** How the page says that it has sent the code. An authenticator's code is not sent. */
export type Sent = 'email' | 'phone'

interface Told {
  /** What decided, so that a wrong verdict can be understood. */
  readonly reasons: readonly string[]
}

interface Code extends Told {
  readonly sent?: Sent
}

/** What the fields of a page ask for. */
export type Verdict =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'code'; readonly field: number } & Code)
  | ({ readonly kind: 'boxes'; readonly fields: readonly number[] } & Code)
  | ({ readonly kind: 'recovery'; readonly field: number } & Told)
  | ({ readonly kind: 'either'; readonly field: number } & Code)

export const takesCode = (verdict: Verdict): boolean =>
  verdict.kind === 'code' || verdict.kind === 'boxes' || verdict.kind === 'either'

export const takesRecoveryCode = (verdict: Verdict): boolean =>
  verdict.kind === 'recovery' || verdict.kind === 'either'

const typable = new Set(['text', 'tel', 'number', 'password', 'textarea', 'editable'])
const personal = /\bcc-|password|username|email|\btel|postal|bday|address|country|name\b/

/** Whether a field may take a code at all. Of one that may not, nothing has to be read but what is asked here. */
export const mayTake = ({ type, autocomplete }: Pick<Field, 'type' | 'autocomplete'>): boolean =>
  typable.has(type) && !personal.test(autocomplete)
