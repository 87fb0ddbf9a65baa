// A drawing from a page is drawn by a page of the extension, which it must not be able to hold up: a few nested references can
// ask for billions of shapes. So a drawing is taken only when shapes are all there is in it; any other is left to the screenshot.

const maxLength = 1_000_000
const shapes = new Set(
  'svg g path rect circle ellipse line polyline polygon defs clipPath linearGradient radialGradient stop title desc metadata'.split(
    ' ',
  ),
)
/** A clip within a clip multiplies its work. A drawing of a code has one for its dots and a few for its corners. */
const maxClips = 16
/** The largest code has 177 modules a side; half of them are dark, and generators join those beside each other. */
const maxElements = 20_000

/** Whether a text is an SVG drawing of shapes alone: bounded, without references to be followed, scripts, styles or pictures. */
export function isPlainSvg(text: string): boolean {
  if (text.length > maxLength) return false
  const bare = withoutComments(text.replace(/^\ufeff?\s*<\?xml\s[^>]*\?>/, ''))
  if (bare === undefined || !/^\s*<svg[\s>]/.test(bare)) return false
  // A number after an ampersand, or a backslash in a style, may spell a name that is looked for below.
  if (/<[!?]|\\|&(?!amp;|lt;|gt;|quot;|apos;)/.test(bare) || bare.split('<').length > maxElements)
    return false
  if (/\b(filter|mask)\b|dasharray/i.test(bare)) return false
  const names = [...bare.matchAll(/<\s*\/?\s*([^\s/>]*)/g)].map(([, name = '']) => name)
  return names.every(name => shapes.has(name)) && (bare.match(/clip-path/gi)?.length ?? 0) <= maxClips
}

/** By hand: a pattern would go to the end of the text for each comment that is not closed. */
function withoutComments(text: string): string | undefined {
  const parts: string[] = []
  let at = 0
  for (let from = text.indexOf('<!--'); from >= 0; from = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', from + 4)
    if (end < 0) return undefined
    parts.push(text.slice(at, from))
    at = end + 3
  }
  return parts.join('') + text.slice(at)
}
