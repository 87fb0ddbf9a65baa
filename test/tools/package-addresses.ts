import { strFromU8 } from 'fflate'
import type { Files } from './package-zip.ts'

/** Names of XML vocabularies: Preact compares and creates elements with them, and no browser ever asks for them. */
const namespaces: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
])

const written = /\.(js|mjs|html|css|json)$/
const address = /\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]*/g
// A page's address without a scheme, which is remote as well. In a script two slashes are mostly a comment.
const schemeless = /\b(?:src|href|srcset|action)\s*=\s*["']?\s*\/\/[^\s"'>]*|\burl\(\s*["']?\/\/[^\s"')]*/g

/** Every remote address that a file of the archive holds, but for the known ones: `file: address`. */
export function remoteAddresses(files: Files): string[] {
  return [...files]
    .filter(([name]) => written.test(name))
    .flatMap(([name, bytes]) => addressesIn(strFromU8(bytes)).map(found => `${name}: ${found}`))
}

function addressesIn(text: string): string[] {
  const found = [...text.matchAll(address), ...text.matchAll(schemeless)].map(([match]) => match)
  return [...new Set(found)].filter(one => !namespaces.has(one))
}
