import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Glyph } from '../../src/glyph.ts'
import { inRem } from './icon.tsx'

const hues = 8

interface TileProps {
  readonly title: string
  readonly issuer: string
  readonly hosts: readonly string[] | undefined
}

/**
 * The icon of a service that many people know by it; for others the first letter, on a colour that follows from the name, so
 * that it is the same every day. The letter stands there until the icon is loaded, and the icon then in the same place.
 */
export function Tile({ title, issuer, hosts = [] }: TileProps) {
  const glyph = useGlyph(issuer, hosts)
  return glyph === undefined ? <Letter title={title} /> : <Drawn glyph={glyph} />
}

function Drawn({ glyph: { path, colour, ink, wide } }: { glyph: Glyph }) {
  const size = wide ? 28 : 20
  return (
    <span class="tile" aria-hidden="true" style={{ backgroundColor: colour, color: ink }}>
      <svg
        width={inRem(size)}
        height={inRem(size)}
        viewBox="0 0 24 24"
        fill="currentColor"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </span>
  )
}

function Letter({ title }: { title: string }) {
  const hue = [...title].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % hues
  const [letter = '?'] = title
  return (
    <span class={`tile tile-${hue}`} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  )
}

/** There once an icon was looked for: tiles that are drawn later have theirs at once. */
let glyphs: typeof import('./glyphs.ts') | undefined

/** Looked for after the tile is drawn, so that the codes beside it are drawn by then, too. */
function useGlyph(issuer: string, hosts: readonly string[]): Glyph | undefined {
  const key = [issuer, ...hosts].join(' ')
  const [looks, setLooks] = useState(0)
  const glyph = useMemo(() => glyphs?.glyphOf(issuer, hosts), [key, looks])
  useEffect(() => {
    if (glyph !== undefined) return undefined
    let stands = true
    // Where an update has taken the scripts away from under an open page, the letter stays.
    look(issuer, hosts).then(
      found => stands && found && setLooks(count => count + 1),
      () => {},
    )
    return () => {
      stands = false
    }
  }, [key])
  return glyph
}

async function look(issuer: string, hosts: readonly string[]): Promise<boolean> {
  glyphs = await import('./glyphs.ts')
  return glyphs.loadGlyph(issuer, hosts)
}
