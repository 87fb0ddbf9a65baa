/** One place of a page that may show a QR code, as plain data that can cross from the page. */
export type Candidate =
  /** A `data:` URL of a picture: the page's own, or one drawn from it at full resolution. */
  | { readonly kind: 'picture'; readonly url: string }
  /** SVG that needs nothing beside it. */
  | { readonly kind: 'drawing'; readonly svg: string }
  /** Rows of modules, `#` where dark. */
  | { readonly kind: 'modules'; readonly rows: readonly string[] }
  /** Lines of block characters and blanks. */
  | { readonly kind: 'text'; readonly lines: readonly string[] }

/** No page has more codes to find than this, and no look is worth more bytes. */
export const maxCandidates = 16
export const maxCandidateChars = 8_000_000
const maxRows = 400

/**
 * What of an answer from a page is fit to be looked at. Its process may have been taken over, so that anything can stand in it.
 */
export function candidatesIn(answer: unknown): Candidate[] {
  if (!Array.isArray(answer)) return []
  let left = maxCandidateChars
  return answer.slice(0, maxCandidates).flatMap(one => {
    const candidate = candidateIn(one)
    left -= candidate === undefined ? 0 : lengthOf(candidate)
    return candidate === undefined || left < 0 ? [] : [candidate]
  })
}

function candidateIn(one: unknown): Candidate | undefined {
  if (typeof one !== 'object' || one === null) return undefined
  const { kind, url, svg, rows, lines } = one as Readonly<Record<string, unknown>>
  if (kind === 'picture' && typeof url === 'string' && /^\s*data:image\//i.test(url)) return { kind, url }
  if (kind === 'drawing' && typeof svg === 'string') return { kind, svg }
  if (kind === 'modules' && isTexts(rows)) return { kind, rows }
  if (kind === 'text' && isTexts(lines)) return { kind, lines }
  return undefined
}

const isTexts = (list: unknown): list is readonly string[] =>
  Array.isArray(list) &&
  list.length <= maxRows &&
  list.every(row => typeof row === 'string' && row.length <= maxRows)

/** How many characters a candidate brings along. */
export function lengthOf(candidate: Candidate): number {
  switch (candidate.kind) {
    case 'picture':
      return candidate.url.length
    case 'drawing':
      return candidate.svg.length
    case 'modules':
      return candidate.rows.join('').length
    case 'text':
      return candidate.lines.join('').length
  }
}
