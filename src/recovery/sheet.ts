import { type Account, givenTitle } from '../account.ts'

/** What is left of a set that was taken out of the drawer; `closed` where it does not open for it any more. */
export type Left =
  | { readonly kind: 'codes'; readonly codes: readonly string[]; readonly count: number }
  | { readonly kind: 'closed' }

/** One account's recovery codes, to be kept elsewhere: on paper, or as text. */
export interface SheetPart {
  readonly account: Pick<Account, 'issuer' | 'name' | 'hosts'>
  readonly left: Left
}

/**
 * What a sheet says beside names and codes, in the language of the person. `readWritten` has to find no code in it, in no language:
 *
 * - A label (`keptFor` to `writtenOn`) has no colon of its own, for one and a blank are put behind it. It does not end in a word
 *   that sites call their codes by, such as “code”, “key” or “token” (`marks.ts`): what follows would be read as a code.
 * - `title` and `closed` are sentences, not one word of Latin letters and not a row of small ones.
 * - None has line breaks, or characters that turn the direction of what follows: reading refuses a text with those.
 */
export interface SheetWords {
  readonly title: string
  /** Before the name of the site or service. */
  readonly keptFor: string
  readonly accountThere: string
  /** Before one host or several. */
  readonly webAddress: string
  /** Before the day. */
  readonly writtenOn: string
  /** In place of the codes where they do not open any more. */
  readonly closed: string
  /** In place of a name where there is none. */
  readonly unnamed: string
}

/**
 * Recovery codes as plain text: UTF-8 when it is written, lines end in LF. Each account has a heading, then one code a line.
 * `readWritten` reads back the codes of one account, and takes nothing of its heading for one; only fewer than four codes of words
 * are sentences to it.
 *
 * @param day as it is to stand there, such as `2026-11-26`.
 */
export const writeSheet = (parts: readonly SheetPart[], day: string, words: SheetWords): string =>
  [[words.title], ...parts.flatMap(part => [heading(part, day, words), body(part, words)])]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')

const body = ({ left }: SheetPart, { closed }: SheetWords): readonly string[] =>
  left.kind === 'closed' ? [closed] : left.codes

/** The blank and the colon of a label keep its line from being read as codes, whatever follows. */
function heading({ account }: SheetPart, day: string, words: SheetWords): string[] {
  const lines = [
    [words.keptFor, givenTitle(account) || words.unnamed],
    [words.accountThere, account.issuer === '' ? '' : account.name],
    [words.webAddress, account.hosts.join(', ')],
    [words.writtenOn, day],
  ] as const
  return lines.filter(([, value]) => value !== '').map(([label, value]) => inOneCell(label, value))
}

/**
 * A name can hold what parts columns, and behind that what looks like a code. A comma makes a sentence of the line where the label
 * is of several words; where it is one, as in languages written without blanks, their comma (U+3001) stands, which parts nothing.
 */
function inOneCell(label: string, value: string): string {
  const comma = label.includes(' ') ? ', ' : '\u3001'
  return `${label}: ${value.replaceAll(/, ?/g, comma)}`
    .replaceAll(/\s*[;|\p{Cc}\u2028\u2029]\s*|\s[\s\p{Cf}]*\s/gu, comma)
    .replaceAll(/(?<=\s\d{1,3}[.):])\s/g, comma)
}

const mostLetters = 40

/** The name for a file of them, with the host or title in it where they are one account's; any file system takes it. */
export function sheetFileName(parts: readonly SheetPart[], day: string): string {
  const [only, ...others] = parts
  const whose = only === undefined || others.length > 0 ? '' : fileNamePart(only.account)
  return `${['latchkey-recovery-codes', whose, day].filter(Boolean).join('-')}.txt`
}

function fileNamePart(account: SheetPart['account']): string {
  const text = account.hosts[0] ?? givenTitle(account)
  const letters = [...text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')].slice(0, mostLetters)
  return letters.join('').replace(/^[-.]+|[-.]+$/g, '')
}
