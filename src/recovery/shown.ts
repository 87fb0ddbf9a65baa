import { folded } from '../form/folded.ts'
import type { WordsOf } from '../form/vocabulary.ts'
import { leastShown, maxCodes } from '../recovery.ts'
import { isAlone, isUnderRecovery, type Says } from './around.ts'
import { isDrawn, withoutWords } from './sets.ts'
import { shapeOf } from './shape.ts'
import { isWords, type Piece, piecesOf, tick, wordsShape } from './shown-pieces.ts'
import { saysUsed } from './used.ts'

/** A stretch of text that a page shows on one line, apart from what is beside it. */
export interface Shown {
  readonly text: string
  /** A `caption` is no heading but stands out like one; a `choice` is what one presses or follows. */
  readonly kind: 'text' | 'heading' | 'caption' | 'choice'
  /** Of a heading: 0 for the title of the page, 1 to 6 for those in it. */
  readonly level?: number
  /** The list item, the row of a table, or the line that it stands in: one number each. */
  readonly row: number
  /** Crossed out, or marked as used by its looks. */
  readonly struck: boolean
}

/** A code where it stands. */
interface Placed extends Piece {
  readonly at: number
  readonly used: boolean
}

/** More of a page is not read: what shows recovery codes is not a book. */
const mostRead = 5_000
/** Longer text is a sentence, and what is before and after it no longer stands together. */
const sentenceChars = 100

/** Whether any line of a page speaks of recovery codes. */
export function mayShowCodes(lines: readonly string[], wordsOf: WordsOf): boolean {
  const texts = lines.map(said)
  const words = wordsOf(texts)
  return texts.some(text => words?.speaksOf('recovery', text))
}

/**
 * The recovery codes that a page shows and that are not marked as used, in its order, as it writes them. None unless four or
 * more different ones of one shape stand together where the page speaks of recovery codes.
 *
 * @param wordsOf what asks texts for the words of all languages: `vocabularyOf`.
 */
export function shownCodes(all: readonly Shown[], wordsOf: WordsOf): string[] {
  const shown = all.slice(0, mostRead)
  const words = wordsOf(shown.map(({ text }) => said(text)))
  if (words === undefined) return []
  const says: Says = {
    ofRecovery: text => words.speaksOf('recovery', said(text)),
    ofCodes: text => (['code', 'twofold'] as const).some(one => words.speaksOf(one, said(text))),
  }
  const page = { shown, found: shown.map(({ text, kind }) => (kind === 'heading' ? [] : piecesOf(text))) }
  const sets = runsOf(page)
    .map(withoutWords)
    .filter(run => isSet(page, run) && isUnderRecovery(shown, startOf(run), endOf(run), says))
    .map(run => [...new Set(unused(run))])
  const [largest = []] = sets.toSorted((one, other) => other.length - one.length)
  return largest.length >= leastShown && largest.length <= maxCodes ? largest : []
}

/** A word of the table may stand anywhere in a text; more of it is not asked. */
const said = (text: string): string => folded(text.slice(0, 300))

interface Page {
  readonly shown: readonly Shown[]
  /** What of each may be codes. */
  readonly found: readonly (readonly Piece[])[]
}

const startOf = (run: readonly Placed[]): number => run[0]?.at ?? 0
const endOf = (run: readonly Placed[]): number => run.at(-1)?.at ?? 0

/** Codes of one shape that nothing parts, for all shapes of the page. */
function runsOf(page: Page): Placed[][] {
  const runs: Placed[][] = []
  const open = new Map<string, Placed[]>()
  const remarks = remarksOf(page)
  for (const [at, { kind, struck }] of page.shown.entries()) {
    const pieces = page.found[at] ?? []
    if (pieces.length === 0 && parts(page, at)) open.clear()
    for (const piece of pieces)
      for (const shape of shapesOf(piece.code)) {
        const key = `${kind === 'choice'} ${shape}`
        const run = open.get(key) ?? []
        if (run.length === 0) runs.push(run)
        open.set(key, run)
        run.push({ ...piece, at, used: struck || [piece.remark, ...(remarks.get(at) ?? [])].some(saysUsed) })
      }
  }
  return runs.filter(({ length }) => length >= leastShown)
}

const shapesOf = (code: string): string[] => [shapeOf(code), ...(isWords(code) ? [wordsShape(code)] : [])]

/** Whether what comes before and after it are two things. */
function parts({ shown }: Page, at: number): boolean {
  const { text, kind } = shown[at] as Shown
  if (kind === 'heading' || text.length > sentenceChars) return true
  return kind === 'caption' && isAlone(shown, at) && /\p{L}{3}/u.test(text)
}

/** What else stands in the row of each text that holds codes: after it, or anywhere where it is the only one. */
function remarksOf({ shown, found }: Page): ReadonlyMap<number, readonly string[]> {
  const remarks = new Map<number, string[]>()
  let [row, before, last]: [number, string[], string[] | undefined] = [-1, [], undefined]
  for (const [at, one] of shown.entries()) {
    if (one.row !== row) [row, before, last] = [one.row, [], undefined]
    if ((found[at] ?? []).length > 0 && !saysUsed(one.text)) {
      last = last === undefined ? before : []
      remarks.set(at, last)
    } else (last ?? before).push(one.text)
  }
  return remarks
}

function isSet(page: Page, run: readonly Placed[]): boolean {
  const codes = [...new Set(run.map(({ code }) => code))]
  return codes.length >= leastShown && isDrawn(codes) && isAmongItself(page, run, codes.length)
}

/** Whether hardly anything else stands between the codes but what each has beside it: the rows of a table say more. */
function isAmongItself({ shown, found }: Page, run: readonly Placed[], codes: number): boolean {
  const own = new Set(run.map(({ at }) => at))
  const others = new Set<string>()
  for (let at = startOf(run); at <= endOf(run); at++) {
    const { text, kind } = shown[at] as Shown
    const counts = !own.has(at) && kind !== 'choice' && (text.length > 3 || (found[at] ?? []).length > 0)
    if (counts && !saysUsed(text)) others.add(text.replace(/^(\p{L}[\p{L} ]*)#?\d{1,2}\W*$/u, '$1'))
  }
  return others.size <= codes / 2 + 1
}

/** Where some are ticked off and some are not, those that are have been used. */
function unused(run: readonly Placed[]): string[] {
  const ticked = run.filter(({ remark }) => remark === tick)
  const told = ticked.length < run.length
  return run.filter(({ used, remark }) => !used && !(told && remark === tick)).map(({ code }) => code)
}
