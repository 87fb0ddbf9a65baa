import { parentOf, wholeAttribute } from './reach.ts'
import { byId, childrenOf, isSvg, nameOf } from './realms.ts'
import type { Box } from './spot.ts'

// Inline SVG is written out anew rather than cloned: a clone within the page's document may wake scripts of the page. What style
// sheets decide becomes attributes, what is referred to by `use` is put in its place, and anything but shapes is left out.

const shapes = new Set(
  'svg g path rect circle ellipse line polyline polygon defs clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
)
const geometry = new Set(
  'd x y width height cx cy r rx ry x1 y1 x2 y2 points transform viewBox preserveAspectRatio id offset gradientUnits gradientTransform spreadMethod fx fy clipPathUnits'.split(
    ' ',
  ),
)
/** Paint that an element gets from those around it, and how it is without them. */
const inherited = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-dasharray': 'none',
  visibility: 'visible',
}
const particular = { opacity: '1', 'clip-path': 'none', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1' }
/** What style sheets may decide instead of attributes. */
const styledGeometry: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
}

const drawnPx = 1_000
const maxElements = 4_000
const maxUses = 3

type Attribute = readonly [name: string, value: string]
type Paint = Readonly<Record<string, string>>

/** What one writing shares. */
interface Writing {
  /** How many elements may still be written. */
  elements: number
  /** Computed styles are dear, and what `use` shows many times is asked each time. */
  readonly paints: Map<Element, Paint>
}

/** An inline drawing as SVG that needs nothing beside it; `undefined` where it is larger than any code. */
export function svgText(svg: Element, box: Box): string | undefined {
  if (Element.prototype.querySelectorAll.call(svg, '*').length > maxElements) return undefined
  const writing: Writing = { elements: maxElements, paints: new Map() }
  const paint = paintOf(svg, writing)
  const inner = childrenOf(svg).map(child => written(child, paint, writing, 0))
  if (writing.elements < 0) return undefined
  const times = drawnPx / Math.max(box.width, box.height)
  const view = wholeAttribute(svg, 'viewBox') || `0 0 ${box.width} ${box.height}`
  const attributes = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', String(Math.round(box.width * times))],
    ['height', String(Math.round(box.height * times))],
    ['viewBox', view],
    ...differences(paint, initial),
  ] satisfies Attribute[]
  return `<svg${attributes.map(asText).join('')}>${inner.join('')}</svg>`
}

const initial: Paint = { ...inherited, ...particular }
const paintNames = [...Object.keys(initial), 'display', 'transform', ...Object.values(styledGeometry).flat()]

function paintOf(element: Element, { paints }: Writing): Paint {
  const known = paints.get(element)
  if (known !== undefined) return known
  const style = getComputedStyle(element)
  const paint = Object.fromEntries(paintNames.map(name => [name, style.getPropertyValue(name)]))
  paints.set(element, paint)
  return paint
}

/** One element and what is in it, with the paint that differs from the paint around it. */
function written(element: Element, around: Paint, writing: Writing, uses: number): string {
  writing.elements -= 1
  if (writing.elements < 0 || !isSvg(element)) return ''
  const name = nameOf(element)
  const paint = paintOf(element, writing)
  const attributes = [...geometryOf(element, name, paint), ...differences(paint, around)]
  if (name === 'use') return used(element, attributes, writing, uses)
  if (!shapes.has(name) || (paint['display'] === 'none' && !isDefinition(name))) return ''
  const inner = childrenOf(element).map(child => written(child, paint, writing, uses))
  return `<${name}${attributes.map(asText).join('')}>${inner.join('')}</${name}>`
}

/** What is defined for others to refer to is never displayed where it stands. */
const isDefinition = (name: string): boolean =>
  /^(defs|clipPath|linearGradient|radialGradient|stop)$/.test(name)

const differences = (paint: Paint, around: Paint): Attribute[] =>
  Object.keys(initial).flatMap(name => {
    const value = paint[name] ?? ''
    const expected = name in inherited ? around[name] : initial[name]
    return value === '' || value === expected ? [] : [[name, value] as const]
  })

function geometryOf(element: Element, name: string, style: Paint): Attribute[] {
  const names = Element.prototype.getAttributeNames.call(element).filter(one => geometry.has(one))
  const told = names.map(one => [one, wholeAttribute(element, one)] as const)
  const styled = (styledGeometry[name] ?? [])
    .filter(one => !names.includes(one))
    .map(one => [one, style[one] ?? ''] as const)
    .filter(([, value]) => /^[\d.]+px$/.test(value) && value !== '0px')
  const { transform = '' } = style
  const moved = !names.includes('transform') && transform.startsWith('matrix(')
  return [...told, ...styled, ...(moved ? [['transform', transform] as const] : [])]
}

/** What a `use` shows, in its place. */
function used(use: Element, attributes: readonly Attribute[], writing: Writing, uses: number): string {
  const reference = wholeAttribute(use, 'href') || wholeAttribute(use, 'xlink:href')
  const target = reference.startsWith('#') ? byId(use, reference.slice(1)) : null
  if (target === null || uses >= maxUses) return ''
  const parent = parentOf(target)
  const around = parent === null ? initial : paintOf(parent, writing)
  const [x, y] = ['x', 'y'].map(name => Number.parseFloat(wholeAttribute(use, name)) || 0)
  const shown =
    nameOf(target) === 'symbol'
      ? symbol(target, use, writing, uses + 1)
      : written(target, around, writing, uses + 1)
  const own = attributes.filter(([name]) => name === 'transform' || name in initial).map(asText)
  return `<g${own.join('')}><g transform="translate(${x} ${y})">${shown}</g></g>`
}

function symbol(target: Element, use: Element, writing: Writing, uses: number): string {
  const size = ['width', 'height'].map(name => [name, wholeAttribute(use, name) || '100%'] as const)
  const view = ['viewBox', 'preserveAspectRatio'].map(name => [name, wholeAttribute(target, name)] as const)
  const paint = paintOf(target, writing)
  const inner = childrenOf(target).map(child => written(child, paint, writing, uses))
  const attributes = [...size, ...view.filter(([, value]) => value !== '')].map(asText).join('')
  return `<svg${attributes}>${inner.join('')}</svg>`
}

const asText = ([name, value]: Attribute): string => ` ${name}="${escaped(value)}"`

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
