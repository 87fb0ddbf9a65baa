import { strFromU8 } from 'fflate'
import type { Files } from './package-zip.ts'

/** Names of XML vocabularies: Preact compares and creates elements with them, and no browser ever asks for them. */
const namespaces: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
])

/** Addresses that stand in the archive, from which nothing is ever loaded: the extension's policy forbids it besides. */
const harmless: readonly { readonly file: RegExp; readonly address: RegExp }[] = [
  // The sites that the person may allow, one at a time.
  { file: /^manifest\.json$/, address: /^(https:\/\/\*|http:\/\/localhost|http:\/\/127\.0\.0\.1)\/\*$/ },
  // A host with a scheme before it, to see whether the URL standard takes it for one.
  { file: /\.js$/, address: /^https?:\/\/\$\{\w+\}$/ },
  // Texts of licences, to be read.
  { file: /\/notices\.js$/, address: /^/ },
  // Where zxing-wasm would look for its program, were it not given it.
  { file: /\/zxing\.js$/, address: /^https:\/\/fastly\.jsdelivr\.net\/npm\/zxing-wasm@/ },
]

const written = /\.(js|mjs|html|css|json)$/
const address = /\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]*/g
// A page's address without a scheme, which is remote as well. In a script two slashes are mostly a comment.
const schemeless = /\b(?:src|href|srcset|action)\s*=\s*["']?\s*\/\/[^\s"'>]*|\burl\(\s*["']?\/\/[^\s"')]*/g

/** Every remote address that a file of the archive holds, but for the harmless ones: `file: address`. */
export function remoteAddresses(files: Files): string[] {
  return [...files]
    .filter(([name]) => written.test(name))
    .flatMap(([name, bytes]) =>
      addressesIn(strFromU8(bytes))
        .filter(found => !harmless.some(({ file, address: known }) => file.test(name) && known.test(found)))
        .map(found => `${name}: ${found}`),
    )
}

function addressesIn(text: string): string[] {
  const found = [...text.matchAll(address), ...text.matchAll(schemeless)].map(([match]) => match)
  return [...new Set(found)].filter(one => !namespaces.has(one))
}
