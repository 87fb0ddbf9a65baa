/// <reference path="./bundled.d.ts" />
import { sheets } from 'latchkey:glyphs'
import type { Glyph } from '../../src/glyph.ts'
import { iconNameFor } from '../../src/issuer.ts'

// For `tile.tsx` alone, which loads it late: no code waits for an icon.

const loaded = new Map<string, Glyph>()

/** The icon of the service that an account is at, where there is one and its sheet is loaded. */
export function glyphOf(issuer: string, hosts: readonly string[]): Glyph | undefined {
  const icon = iconNameFor(issuer, hosts)
  return icon === undefined ? undefined : loaded.get(icon)
}

/** Loads the sheet that the account's icon is on. Whether there is an icon. */
export async function loadGlyph(issuer: string, hosts: readonly string[]): Promise<boolean> {
  const icon = iconNameFor(issuer, hosts)
  if (icon === undefined) return false
  const sheet = await sheets[icon.charAt(0)]?.()
  for (const [name, glyph] of Object.entries(sheet?.glyphs ?? {})) loaded.set(name, glyph)
  return loaded.has(icon)
}
