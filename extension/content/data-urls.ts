import { wholeAttribute } from './reach.ts'
import { nameOf } from './realms.ts'
import { type Box, isSquarish } from './spot.ts'

// Pictures that stand in the page as `data:` URLs need no drawing. One behind an address could be had only by asking the
// network for it again: CSS backgrounds and objects of that kind are left to the screenshot.

const maxUrl = 4_000_000

/** Attributes that name a picture, by element. `img` is not among them: it is asked what it shows. */
const named: Readonly<Record<string, readonly string[]>> = {
  object: ['data'],
  embed: ['src'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  video: ['poster'],
}

export const isDataUrl = (url: string): boolean => /^\s*data:image\//i.test(url) && url.length <= maxUrl

export function dataUrlsOf(element: Element, box: Box): string[] {
  const attributes = named[nameOf(element)] ?? []
  const own = attributes.map(attribute => wholeAttribute(element, attribute)).filter(isDataUrl)
  return own.length > 0 ? own : isSquarish(box, 2) ? styledUrls(element) : []
}

/** The pictures that style sheets put on an element, before and after what is in it included. */
function styledUrls(element: Element): string[] {
  return [undefined, '::before', '::after'].flatMap(part => {
    const style = getComputedStyle(element, part)
    return [style.backgroundImage, style.maskImage, style.content].flatMap(urlsIn)
  })
}

/** Computed styles quote an address, and escape the quotes within it. */
function urlsIn(value: string | undefined): string[] {
  if (value === undefined || !value.includes('url("data:') || value.length > maxUrl) return []
  const quoted = value.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gs)
  return [...quoted].map(([, url = '']) => url.replace(/\\(.)/gs, '$1')).filter(isDataUrl)
}
