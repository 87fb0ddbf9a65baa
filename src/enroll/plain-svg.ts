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

/** Whether a text is an SVG drawing of shapes alone: bounded, without references to be followed, scripts, styles or pictures. */
export function isPlainSvg(text: string): boolean {
  if (text.length > maxLength) return false
  const bare = text.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '').replace(/<!--.*?-->/gs, '')
  if (!/^\s*<svg[\s>]/.test(bare) || /<[!?]|&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(bare)) return false
  if (/\b(filter|mask)\b/i.test(bare)) return false
  const names = [...bare.matchAll(/<\s*\/?\s*([^\s/>]*)/g)].map(([, name = '']) => name)
  return names.every(name => shapes.has(name)) && (bare.match(/clip-path/gi)?.length ?? 0) <= maxClips
}
