/** What the build makes of simple-icons; see `glyphSheets` in `test/tools/glyphs.ts`. */
declare module 'latchkey:glyphs' {
  type Sheet = { readonly glyphs: Readonly<Record<string, import('../../src/glyph.ts').Glyph>> }
  /** By the first letter of the icons in each. */
  export const sheets: Readonly<Record<string, () => Promise<Sheet>>>
}
