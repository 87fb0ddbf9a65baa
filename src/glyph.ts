/** A service's icon, and what it is drawn in. */
export interface Glyph {
  /** SVG path data on a square of 24. */
  readonly path: string
  /** The brand's colour, which fills the tile: `#rrggbb`. */
  readonly colour: string
  /** What stands out from it. */
  readonly ink: string
  /** A word in one line, which has to be drawn larger to be read. */
  readonly wide?: true
}

const [white, dark] = ['#ffffff', '#16211d']

/** WCAG 2.2, 1.4.11: what is needed to understand a graphic. */
const leastContrast = 3

/** White on a brand's colour, as brands draw themselves; dark where white would not be seen. */
export const inkOn = (colour: string): string => (contrast(colour, white) >= leastContrast ? white : dark)

/** WCAG 2.2's contrast ratio of two colours, `#rrggbb` each: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 1, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
