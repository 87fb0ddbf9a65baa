import { type Account, titleOf } from '../account.ts'

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
 * Recovery codes as plain text: UTF-8 when it is written, lines end in LF. Each account has a heading, then one code a line.
 * `readWritten` reads back the codes of one account, and takes nothing of its heading for one; only fewer than four codes of words
 * are sentences to it.
 *
 * @param day as it is to stand there, such as `2026-11-26`.
 */
export const writeSheet = (parts: readonly SheetPart[], day: string): string =>
  [['Recovery codes, each good for once'], ...parts.flatMap(part => [heading(part, day), body(part)])]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')

const closed = 'These codes do not open any more, so none of them stands here. Make new ones on the site.'

const body = ({ left }: SheetPart): readonly string[] => (left.kind === 'closed' ? [closed] : left.codes)

/** The blank and the colon of a label keep its line from being read as codes, whatever follows. */
function heading({ account }: SheetPart, day: string): string[] {
  const lines = [
    ['Kept for', titleOf(account)],
    ['Account there', account.issuer === '' ? '' : account.name],
    ['Web address', account.hosts.join(', ')],
    ['Written on', day],
  ] as const
  return lines.filter(([, value]) => value !== '').map(([label, value]) => inOneCell(`${label}: ${value}`))
}

/** A name can hold what parts columns, and behind that what looks like a code. A comma makes a sentence of the line. */
const inOneCell = (line: string): string =>
  line.replace(/ ?[;|] ?/g, ', ').replace(/(?<= \d{1,3}[.):]) /g, ', ')

const mostLetters = 40

/** The name for a file of them, with the host or title in it where they are one account's; any file system takes it. */
export function sheetFileName(parts: readonly SheetPart[], day: string): string {
  const [only, ...others] = parts
  const whose = only === undefined || others.length > 0 ? '' : fileNamePart(only.account)
  return `${['latchkey-recovery-codes', whose, day].filter(Boolean).join('-')}.txt`
}

function fileNamePart(account: SheetPart['account']): string {
  const text = account.hosts[0] ?? titleOf(account)
  const letters = [...text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')].slice(0, mostLetters)
  return letters.join('').replace(/^[-.]+|[-.]+$/g, '')
}
