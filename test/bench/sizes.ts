import { resolve } from 'node:path'
import { posix } from 'node:path/posix'
import { gzipSync } from 'node:zlib'
import { strFromU8 } from 'fflate'
import { parseAst } from 'vite'
import { type Files, filesOf, zip } from '../tools/package-zip.ts'
import type { Figure, Section } from './figures.ts'

// Decimal, as the goals are meant: the stricter reading.
const goals: Readonly<Record<string, number>> = {
  'popup/index.html': 45_000,
  'content/find.js': 12_000,
  'content/foreign.js': 12_000,
  'content/read.js': 12_000,
  'content/fill.js': 12_000,
  'content/pictures.js': 12_000,
  'content/watch.js': 12_000,
}
/** What the QR worker loads once it has a picture, and nothing else does. */
const late = ['chunks/zxing.js']

const archiveGoal = 2_500_000

/** What has to be loaded before each part of the extension runs its first line. */
export function measureSizes(extension: string): Section {
  const files = filesOf(resolve(extension))
  const parts = [...files.keys()].filter(name => /\.html$|^content\/|^[^/]+\.js$/.test(name))
  const pages = new Set(parts.filter(name => name.endsWith('.html')))
  const entries = parts.filter(name => ![...pages].some(page => namedBy(page, files).includes(name)))
  return {
    title: 'Sizes',
    measured:
      'Each file gzipped by itself, as `gzip -9` does it, added up over the file named and all that it names statically: scripts, ' +
      'styles and modules imported by `import … from`. What is imported later by `import()` is left out, but for the QR worker’s. The archive is ' +
      'what the Chrome store takes. 1 KB is 1000 bytes; the ratio is to the goal.',
    figures: [
      ...[...entries, ...late].map(entry => sizeFigure(entry, loaded(entry, files), goals[entry])),
      sizeFigure('whole archive', zip(files).length, archiveGoal),
    ],
  }
}

const sizeFigure = (what: string, value: number, goal?: number): Figure => ({
  what,
  unit: 'bytes',
  value,
  ...(goal !== undefined && { goal, against: { what: 'goal', value: goal } }),
})

function loaded(entry: string, files: Files): number {
  const names = [entry]
  // The list grows while it is walked, until nothing names anything new.
  for (const name of names) names.push(...namedBy(name, files).filter(other => !names.includes(other)))
  return names.reduce((sum, name) => sum + gzipSync(bytesOf(name, files), { level: 9 }).length, 0)
}

function bytesOf(name: string, files: Files): Uint8Array {
  const bytes = files.get(name)
  if (bytes === undefined) throw new Error(`${name} is named in the extension, and is not there.`)
  return bytes
}

function namedBy(name: string, files: Files): string[] {
  const text = strFromU8(bytesOf(name, files))
  const named = name.endsWith('.js') ? imports(text) : name.endsWith('.html') ? tags(text) : []
  const base = posix.dirname(name)
  return named.map(one => (one.startsWith('/') ? one.slice(1) : posix.join(base, one)))
}

const tags = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target)

/** By the syntax tree: in minified code no pattern can tell an import from text that looks like one. */
function imports(script: string): string[] {
  return parseAst(script, { lang: 'js' }).body.flatMap(node =>
    'source' in node && node.source ? [String(node.source.value)] : [],
  )
}
