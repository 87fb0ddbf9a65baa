import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/** An archive's files by their names in it, sorted. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

// Built beside the rest, and of no use to a browser: what the icons are drawn from, source maps, a system's own hidden files.
const leftOut = /\.svg$|\.map$|(^|\/)\./

/** What a built extension's folder gives to the archive. A link is not followed: it may lead out of the folder. */
export function filesOf(folder: string): Files {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Run \`npm run build\` first.`)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(name => !leftOut.test(name))
  // By code unit: a locale's order differs from one machine to the next.
  return new Map(names.toSorted().map(name => [name, new Uint8Array(readFileSync(join(folder, name)))]))
}

// A zip tells the time by the local clock, without a zone: the local parts are what has to be the same everywhere.
const mtime = new Date(2000, 0, 1, 12)

/** The same files give the same bytes, whenever and wherever they were written. */
export const zip = (files: Files): Uint8Array => zipSync(Object.fromEntries(files), { level: 9, mtime })
