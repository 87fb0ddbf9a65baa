import type { Candidate } from '../../src/enroll/candidate.ts'
import { cellRows, maybeModule, mayHoldCells, shadowRows } from './cells.ts'
import { dataUrlsOf, isDataUrl } from './data-urls.ts'
import { drawn } from './drawn.ts'
import { attribute, own } from './reach.ts'
import { boxOf, isShown, isSvg, nameOf } from './realms.ts'
import { type Allowance, type Box, type Spot, scoreOf } from './spot.ts'
import { svgText } from './svg-text.ts'

/** What one element may show a code with: its picture, its style, its shapes, or the boxes in it. */
export function spotsOf(element: Element): Spot[] {
  const name = nameOf(element)
  const svg = isSvg(element)
  // Within a drawing only pictures count by themselves; its shapes belong to the whole.
  if (svg && name !== 'image' && (name !== 'svg' || isInner(element))) return []
  const box = boxOf(element)
  if (!svg && maybeModule(element, box)) return shadowSpots(element)
  const score = scoreOf(box, wordsOf(element))
  if (score === undefined) return []
  return takersOf(element, name, box).map(take => ({
    score,
    take: left => (isShown(element) ? take(left) : []),
  }))
}

const isInner = (svg: Element): boolean =>
  own<Element | null>(SVGElement.prototype, 'ownerSVGElement', svg) !== null

function wordsOf(element: Element): string {
  const words = ['id', 'class', 'alt', 'title', 'aria-label', 'data-testid', 'name', 'src']
  const values = words.map(name => attribute(element, name))
  return values.filter(value => !/^\s*data:/i.test(value)).join(' ')
}

/** A module that its shadows repeat is no larger than any other small box: only the shadows tell. */
function shadowSpots(element: Element): Spot[] {
  const rows = shadowRows(element)
  return rows === undefined ? [] : [{ score: 5, take: () => [{ kind: 'modules', rows }] }]
}

function takersOf(element: Element, name: string, box: Box): Spot['take'][] {
  if (name === 'svg') return [() => drawing(element, box)]
  if (name === 'img') return [left => image(element as HTMLImageElement, left)]
  if (name === 'canvas') return [left => canvas(element as HTMLCanvasElement, left)]
  const urls = () => dataUrlsOf(element, box).flatMap(picture)
  return mayHoldCells(element, box) ? [() => cells(element), urls] : [urls]
}

function image(element: HTMLImageElement, left: Allowance): Candidate[] {
  const url = own<string>(HTMLImageElement.prototype, 'currentSrc', element)
  // SVG is a document of the page's making, and of other types the size is not known before they are decoded: those are drawn
  // here, where the page has drawn them already.
  if (isDataUrl(url) && /^\s*data:image\/(png|jpe?g|gif|webp|bmp)\b/i.test(url)) return picture(url)
  const [width, height] = [
    own<number>(HTMLImageElement.prototype, 'naturalWidth', element),
    own<number>(HTMLImageElement.prototype, 'naturalHeight', element),
  ]
  return picture(drawn(element, { width, height }, left))
}

function canvas(element: HTMLCanvasElement, left: Allowance): Candidate[] {
  const [width, height] = [
    own<number>(HTMLCanvasElement.prototype, 'width', element),
    own<number>(HTMLCanvasElement.prototype, 'height', element),
  ]
  return picture(drawn(element, { width, height }, left))
}

/** The smallest code takes more than this to write; an icon does not. */
const minDrawing = 500

function drawing(element: Element, box: Box): Candidate[] {
  const svg = svgText(element, box)
  return svg === undefined || svg.length < minDrawing ? [] : [{ kind: 'drawing', svg }]
}

function cells(element: Element): Candidate[] {
  const rows = cellRows(element)
  return rows === undefined ? [] : [{ kind: 'modules', rows }]
}

const picture = (url: string | undefined): Candidate[] =>
  url === undefined ? [] : [{ kind: 'picture', url }]
