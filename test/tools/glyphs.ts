import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { type Glyph, inkOn } from '../../src/glyph.ts'
import { services } from '../../src/services.ts'

interface Brand {
  readonly slug: string
  readonly hex: string
  readonly license?: { readonly type: string }
}

/** Other terms than none and a dedication to the public would come into the archive with the icon. */
const free: ReadonlySet<string | undefined> = new Set([undefined, 'CC0-1.0'])

/** Words of less than three eighths of their width in height, which `test/e2e/icons.spec.ts` measures. */
const words: ReadonlySet<string> = new Set(
  (
    'adyen aliexpress allegro coinbase cpanel dhl egnyte fedex fiverr g2a garmin gmx ieee ifttt intuit ionos kakao kaspersky kinsta ' +
    'lenovo mihoyo nextdoor odoo okx phpbb qnap samsung sonos sony synology typeform uber veeam venmo vmware woocommerce wyze zoom'
  ).split(' '),
)

const simpleIcons = (file: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`simple-icons/${file}`), 'utf8')

type Sheets = ReadonlyMap<string, Readonly<Record<string, Glyph>>>

/**
 * The icons of all services, in sheets by their first letter, as simple-icons has them.
 *
 * @throws where simple-icons has no icon for one, or one under terms of its own.
 */
export function glyphs(): Sheets {
  const brands: Brand[] = JSON.parse(simpleIcons('icons.json'))
  const known = new Map(brands.map(brand => [brand.slug, brand]))
  const sheets = new Map<string, Record<string, Glyph>>()
  for (const { icon } of services) {
    const { hex = '', license } = known.get(icon) ?? {}
    if (hex === '' || !free.has(license?.type)) throw new Error(`There is no free icon ${icon}.`)
    const sheet = sheets.get(icon.charAt(0)) ?? {}
    sheets.set(icon.charAt(0), { ...sheet, [icon]: glyph(icon, `#${hex.toLowerCase()}`) })
  }
  return sheets
}

const glyph = (icon: string, colour: string): Glyph => ({
  path: pathOf(icon),
  colour,
  ink: inkOn(colour),
  ...(words.has(icon) && { wide: true }),
})

function pathOf(icon: string): string {
  const [, path] = /<path d="([^"]+)"\/><\/svg>$/.exec(simpleIcons(`icons/${icon}.svg`)) ?? []
  if (path === undefined) throw new Error(`The icon ${icon} is not drawn as one path.`)
  return path
}

const index = 'latchkey:glyphs'

/** Makes `latchkey:glyphs`. Each sheet is a script of its own, so that only what is matched is loaded. */
export function glyphSheets(): Plugin {
  let made: Sheets | undefined
  return {
    name: index,
    // The scripts get their names from what comes after the last slash. `\0` keeps others from looking for a file.
    resolveId: id => (id.startsWith(index) ? id.replace('latchkey:', '\0latchkey/') : null),
    load(id) {
      if (!id.startsWith('\0latchkey/glyphs')) return null
      made ??= glyphs()
      if (id !== '\0latchkey/glyphs')
        return `export const glyphs = ${JSON.stringify(made.get(id.at(-1) ?? ''))}`
      const imports = [...made.keys()].map(letter => `'${letter}': () => import('${index}-${letter}')`)
      return `export const sheets = { ${imports.join(', ')} }`
    },
  }
}
