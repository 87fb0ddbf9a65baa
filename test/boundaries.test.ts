import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

// The house rule: nothing imports upwards, nothing imports an entry point, each library has one door.

const root = resolve(import.meta.dirname, '..')

/** Lower numbers are lower floors. Rooms of one floor may use each other, but for `content`, which lives inside web pages. */
const floors = [
  { room: 'src/', floor: 0 },
  // What they say, of which only the names of the messages are imported, as types.
  { room: 'extension/_locales/', floor: 0 },
  { room: 'extension/browser/', floor: 1 },
  { room: 'extension/content/', floor: 1 },
  { room: 'extension/ui/', floor: 2 },
  { room: 'extension/background/', floor: 2 },
  { room: 'extension/popup/', floor: 3 },
  { room: 'extension/options/', floor: 3 },
]

const entryPoints = new Set([
  'extension/background/main.ts',
  'extension/popup/main.tsx',
  'extension/options/main.tsx',
  'extension/browser/qr-worker.ts',
  'extension/browser/apart-worker.ts',
  'extension/content/find.ts',
  'extension/content/foreign.ts',
  'extension/content/read.ts',
  'extension/content/fill.ts',
  'extension/content/pictures.ts',
  'extension/content/watch.ts',
])

const doors: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'extension/browser/api.ts',
  idb: 'extension/browser/store.ts',
  otplib: 'src/otp.ts',
  '@otplib/hotp': 'src/otp.ts',
  jsqr: 'src/enroll/jsqr.ts',
  'zxing-wasm/reader': 'src/enroll/zxing.ts',
  'zxing-wasm/reader/zxing_reader.wasm?url&inline': 'src/enroll/zxing-binary.ts',
  '#zxing-binary': 'src/enroll/zxing.ts',
  'hash-wasm': 'src/vault/argon2-wasm.ts',
  '@noble/hashes/argon2.js': 'src/vault/argon2-noble.ts',
  '@hpke/core': 'src/vault/hpke.ts',
  'age-encryption': 'src/vault/age.ts',
  tldts: 'src/domain.ts',
  'punycode/punycode.es6.js': 'src/idn.ts',
  uqr: 'extension/ui/qr-code.tsx',
  'latchkey:glyphs': 'extension/ui/glyphs.ts',
  '@zxcvbn-ts/core': 'src/vault/guesses.ts',
  '@zxcvbn-ts/language-common': 'src/vault/guesses.ts',
}

/** Drawn with everywhere in the interface. */
const openLibraries = new Set(['preact', 'preact/hooks', 'lucide'])

interface Import {
  readonly from: string
  readonly to: string
}

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(name => /\.tsx?$/.test(name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)
  return [...found].map(([, target = '']) => ({
    from: file,
    to: target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
  }))
}

/** The file without its comments, which may name what the code may not use. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')

const all = [...files('src'), ...files('extension')].flatMap(importsOf)
const inner = all.filter(({ to }) => /^(src|extension)\//.test(to))
const room = (file: string) => floors.find(candidate => file.startsWith(candidate.room))
const names = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} -> ${to}`)

test('the rule sees the imports it is about', () => {
  expect(all.length).toBeGreaterThan(100)
  expect(names(inner)).toContain('extension/content/find.ts -> src/form/detect.ts')
})

test('every file lives on a floor', () => {
  expect([...files('src'), ...files('extension')].filter(file => room(file) === undefined)).toEqual([])
})

test('nothing imports upwards', () => {
  const upwards = inner.filter(({ from, to }) => (room(from)?.floor ?? -1) < (room(to)?.floor ?? 99))
  expect(names(upwards)).toEqual([])
})

test('src imports only src, and content only itself and src', () => {
  const outside = (from: string, allowed: RegExp) =>
    all.filter(one => one.from.startsWith(from) && !allowed.test(one.to) && doors[one.to] !== one.from)
  expect(names(outside('src/', /^src\//))).toEqual([])
  expect(names(outside('extension/content/', /^(src|extension\/content)\//))).toEqual([])
})

test('pages do not import the background, nor each other', () => {
  const pages = /^extension\/(popup|options|background)\//
  const sideways = inner.filter(({ from, to }) => {
    const [own] = pages.exec(from) ?? []
    return pages.test(to) && own !== undefined && !to.startsWith(own)
  })
  expect(names(sideways)).toEqual([])
})

test('nothing imports an entry point', () => {
  expect(names(inner.filter(({ to }) => entryPoints.has(to)))).toEqual([])
})

test('each library comes in by one door', () => {
  const libraries = all.filter(({ to }) => !/^(src|extension|\.)/.test(to) && !openLibraries.has(to))
  expect(names(libraries.filter(({ from, to }) => doors[to] !== from))).toEqual([])
  expect(new Set(libraries.map(({ to }) => to))).toEqual(new Set(Object.keys(doors)))
})

test('src names no DOM, no browser API, no clock, no storage and no chance', () => {
  const forbidden =
    /\b(document\.(?=querySelector|getElement|create|body|cookie|add)|window\.|navigator\.|localStorage|indexedDB|browser\.|chrome\.|fetch\(|Date\.now|new Date\(\)|Math\.random|getRandomValues|performance\.now|setTimeout|setInterval|console\.)/
  const found = files('src').flatMap(file => {
    const [match] = forbidden.exec(codeOf(file)) ?? []
    return match === undefined ? [] : [`${file}: ${match}`]
  })
  expect(found).toEqual([])
})

test('only one function of the extension gives a page anything to type', () => {
  const users = [...files('extension')].filter(file =>
    /latchkeyFill/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(users.sort()).toEqual(['extension/browser/fill.ts', 'extension/content/fill.ts'])
})

test('nothing is run in all frames of a page but the question for their origin', () => {
  const users = files('extension').filter(file => /allFrames/.test(codeOf(file)))
  expect(users).toEqual(['extension/browser/frames.ts'])
  const code = codeOf('extension/browser/frames.ts')
  expect(code.match(/allFrames.*/g)).toEqual(['allFrames: true }, func: directFrame })'])
  expect(code.match(/const directFrame.*/g)).toEqual([
    "const directFrame = (): string => (self.parent === self.top ? self.origin : 'null')",
  ])
})

test('nothing in the extension makes a request, opens an address or writes markup', () => {
  const forbidden =
    /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|location\.(href|assign|replace)|window\.open\(|tabs\.create|eval\(|new Function|world:)/
  const found = files('extension').flatMap(file => {
    const [match] = forbidden.exec(codeOf(file)) ?? []
    return match === undefined ? [] : [`${file}: ${match}`]
  })
  expect(found).toEqual([])
})
