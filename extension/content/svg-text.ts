import { own } from './reach.ts'
import { childrenOf, isSvg, nameOf, type Root, wholeAttribute } from './realms.ts'
import type { Box } from './spot.ts'

// Inline SVG is written out anew rather than cloned: a clone within the page's document may wake scripts of the page. What style
// sheets decide becomes attributes, what is referred to by `use` is put in its place, and anything but shapes is left out.

const shapes = new Set(
  'svg g path rect circle ellipse line polyline polygon defs clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
)
const geometry =
  'd x y width height cx cy r rx ry x1 y1 x2 y2 points transform viewBox preserveAspectRatio id offset gradientUnits gradientTransform spreadMethod fx fy clipPathUnits'.split(
    ' ',
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
const maxElements = 6_000
const maxUses = 3

type Paint = Readonly<Record<string, string>>

interface Budget {
  elements: number
}

/** An inline drawing as SVG that needs nothing beside it; `undefined` where it is larger than any code. */
export function svgText(svg: Element, box: Box): string | undefined {
  const budget = { elements: maxElements }
  const inner = childrenOf(svg).map(child => written(child, paintOf(svg), budget, 0))
  if (budget.elements < 0) return undefined
  const times = drawnPx / Math.max(box.width, box.height)
  const view = wholeAttribute(svg, 'viewBox') || `0 0 ${box.width} ${box.height}`
  const attributes = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', String(Math.round(box.width * times))],
    ['height', String(Math.round(box.height * times))],
    ['viewBox', view],
    ...Object.entries(paintOf(svg)).filter(([name, value]) => initial[name] !== value),
  ] as const
  return `<svg${attributes.map(asText).join('')}>${inner.join('')}</svg>`
}

const initial: Paint = { ...inherited, ...particular }

function paintOf(element: Element): Paint {
  const style = getComputedStyle(element)
  return Object.fromEntries(Object.keys(initial).map(name => [name, style.getPropertyValue(name)]))
}

/** One element and what is in it, with the paint that differs from the paint around it. */
function written(element: Element, around: Paint, budget: Budget, uses: number): string {
  budget.elements -= 1
  if (budget.elements < 0 || !isSvg(element)) return ''
  const style = getComputedStyle(element)
  const name = nameOf(element)
  const paint = paintOf(element)
  const attributes = [...geometryOf(element, name, style), ...differences(paint, around)].map(asText).join('')
  if (name === 'use') return used(element, attributes, budget, uses)
  if (!shapes.has(name) || (style.display === 'none' && !isDefinition(element))) return ''
  const inner = childrenOf(element).map(child => written(child, paint, budget, uses))
  return `<${name}${attributes}>${inner.join('')}</${name}>`
}

/** What is defined for others to refer to is never displayed where it stands. */
const isDefinition = (element: Element): boolean =>
  /^(defs|clipPath|linearGradient|radialGradient|stop)$/.test(nameOf(element))

const differences = (paint: Paint, around: Paint): (readonly [string, string])[] =>
  Object.entries(paint).filter(
    ([name, value]) => value !== '' && value !== (name in inherited ? around[name] : initial[name]),
  )

function geometryOf(
  element: Element,
  name: string,
  style: CSSStyleDeclaration,
): (readonly [string, string])[] {
  const told = geometry.map(attribute => [attribute, wholeAttribute(element, attribute)] as const)
  const styled = (styledGeometry[name] ?? [])
    .filter(property => wholeAttribute(element, property) === '')
    .map(property => [property, style.getPropertyValue(property)] as const)
    .filter(([, value]) => /^[\d.]+px$/.test(value))
  const moved = wholeAttribute(element, 'transform') === '' && /^matrix\(/.test(style.transform)
  return [
    ...told.filter(([, value]) => value !== ''),
    ...styled,
    ...(moved ? [['transform', style.transform] as const] : []),
  ]
}

/** What a `use` shows, in its place. */
function used(use: Element, attributes: string, budget: Budget, uses: number): string {
  const reference = wholeAttribute(use, 'href') || wholeAttribute(use, 'xlink:href')
  const target = reference.startsWith('#') ? byId(use, reference.slice(1)) : null
  if (target === null || uses >= maxUses) return ''
  const parent = own<Element | null>(Node.prototype, 'parentElement', target)
  const around = parent === null ? initial : paintOf(parent)
  const [x, y] = ['x', 'y'].map(name => Number.parseFloat(wholeAttribute(use, name)) || 0)
  const shown =
    nameOf(target) === 'symbol'
      ? symbol(target, use, budget, uses)
      : written(target, around, budget, uses + 1)
  return `<g${attributes.replace(/ (x|y|width|height|id)="[^"]*"/g, '')}><g transform="translate(${x} ${y})">${shown}</g></g>`
}

function symbol(target: Element, use: Element, budget: Budget, uses: number): string {
  const size = ['width', 'height'].map(name => [name, wholeAttribute(use, name) || '100%'] as const)
  const view = ['viewBox', 'preserveAspectRatio'].map(name => [name, wholeAttribute(target, name)] as const)
  const inner = childrenOf(target).map(child => written(child, paintOf(target), budget, uses + 1))
  const attributes = [...size, ...view.filter(([, value]) => value !== '')].map(asText).join('')
  return `<svg${attributes}>${inner.join('')}</svg>`
}

function byId(element: Element, id: string): Element | null {
  const root = Node.prototype.getRootNode.call(element) as Root
  const prototype = own<number>(Node.prototype, 'nodeType', root) === 9 ? Document : DocumentFragment
  return prototype.prototype.getElementById.call(root, id)
}

const asText = ([name, value]: readonly [string, string]): string => ` ${name}="${escaped(value)}"`

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
