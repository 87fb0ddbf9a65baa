import type { Piece } from './pieces.ts'
import { isSeen } from './sight.ts'

// What stands around a field, as a person reads it: upwards to the heading, and downwards to the next field.

export interface Around {
  /** The words right before the field, with no other field between: its label, if nothing else is. */
  readonly before: string
  /** The headings and sentences above it, the farthest first. */
  readonly above: string
  /** The sentences between it and what comes next. */
  readonly below: string
  /** What one can press or follow near it. */
  readonly choices: string
}

const most = { above: 400, below: 200, choices: 200, back: 60, onward: 12 }
/** Shorter words above another field are what that field is called. */
const captionChars = 40
const fewestHeadings = 2

/** Reads what stands around the fields of one document. Whether text is seen is asked once for each place. */
export function aroundReader(pieces: readonly Piece[]): (at: number) => Around {
  const seen: boolean[] = []
  const isRead = (at: number): boolean => {
    seen[at] ??= isSeen((pieces[at] as Piece).element)
    return seen[at]
  }
  return at => {
    const { before, above } = upwards(pieces, at, isRead)
    const { below, choices } = downwards(pieces, at, isRead)
    return { before, above, below, choices }
  }
}

type IsRead = (at: number) => boolean

function upwards(pieces: readonly Piece[], at: number, isRead: IsRead): Pick<Around, 'before' | 'above'> {
  const above: string[] = []
  let before = ''
  let [headings, chars] = [0, 0]
  let [fieldBelow, met] = [true, false]
  for (let back = at - 1; back >= Math.max(0, at - most.back) && headings < fewestHeadings; back--) {
    const piece = pieces[back] as Piece
    if (piece.kind === 'field') fieldBelow = met = true
    else if (piece.kind !== 'choice' && isRead(back)) {
      const caption = fieldBelow && piece.kind !== 'heading' && piece.text.length < captionChars
      if (caption && !met) before = piece.text
      if (piece.kind === 'heading') headings += 1
      const counts =
        piece.kind === 'heading' || (chars < most.above && piece.kind === 'text' && !(caption && met))
      if (counts) above.unshift(piece.text)
      if (counts) chars += piece.text.length
      fieldBelow = false
    }
  }
  return { before, above: above.join('\n') }
}

function downwards(pieces: readonly Piece[], at: number, isRead: IsRead): Pick<Around, 'below' | 'choices'> {
  const below: string[] = []
  const choices: string[] = []
  for (let next = at + 1; next < Math.min(pieces.length, at + 1 + most.onward); next++) {
    const piece = pieces[next] as Piece
    if (piece.kind === 'field' || piece.kind === 'heading') break
    if (piece.kind === 'label' || !isRead(next)) continue
    ;(piece.kind === 'choice' ? choices : below).push(piece.text)
  }
  return { below: below.join('\n').slice(0, most.below), choices: choices.join('\n').slice(0, most.choices) }
}
