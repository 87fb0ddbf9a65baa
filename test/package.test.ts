import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { remoteAddresses } from './tools/package-addresses.ts'
import { excuse } from './tools/package-lint.ts'
import { type Files, filesOf, zip } from './tools/package-zip.ts'

const sample = {
  'popup/index.html': '<!doctype html><script type="module" src="/popup.js"></script>',
  'popup.js': 'document.title = "Latchkey"',
  'manifest.json': '{ "version": "1.2.3" }',
  'icons/16.png': 'not really a picture',
  'Z.css': '',
}

const folders: string[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-package-'))
  folders.push(folder)
  return folder
}

/** A folder with these files, written in this order at this time. */
function folderOf(contents: Iterable<readonly [string, string]>, time = new Date()): string {
  const folder = newFolder()
  for (const [name, text] of contents) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    utimesSync(file, time, time)
  }
  return folder
}

const namesOf = (files: Files): string[] => [...files.keys()]
const filesWith = (name: string, text: string): Files => new Map([[name, new Uint8Array(strToU8(text))]])

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('an archive holds the files of its folder, sorted by name', () => {
  const archive = zip(filesOf(folderOf(Object.entries(sample))))
  const inside = unzipSync(archive)
  expect(Object.keys(inside)).toEqual([
    'Z.css',
    'icons/16.png',
    'manifest.json',
    'popup.js',
    'popup/index.html',
  ])
  for (const [name, text] of Object.entries(sample))
    expect(strFromU8(inside[name] ?? new Uint8Array())).toBe(text)
})

test('the same files make the same bytes, whenever and in whatever order they were written', () => {
  const one = zip(filesOf(folderOf(Object.entries(sample), new Date('1999-03-04T05:06:07Z'))))
  const other = zip(filesOf(folderOf(Object.entries(sample).toReversed(), new Date('2031-10-11T12:13:14Z'))))
  expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true)
})

test('they make these bytes on every machine, in every time zone', () => {
  const archive = zip(filesOf(folderOf(Object.entries(sample))))
  expect(createHash('sha256').update(archive).digest('hex')).toBe(
    '3b06c1897de7a5bb8b03138a1d8f1a92d7ce9591dc05d4ae4715958c16861b60',
  )
})

test('source maps, drawings of icons and hidden files stay out', () => {
  const folder = folderOf([
    ...Object.entries(sample),
    ['popup.js.map', '{}'],
    ['icons/icon.svg', '<svg/>'],
    ['.DS_Store', ''],
    ['icons/.hidden/a.js', ''],
  ])
  expect(namesOf(filesOf(folder))).toEqual(Object.keys(sample).toSorted())
})

test.skipIf(process.platform === 'win32')('a link brings nothing in from outside the folder', () => {
  const outside = folderOf([['secret.js', 'outside']])
  const folder = folderOf(Object.entries(sample))
  symlinkSync(join(outside, 'secret.js'), join(folder, 'secret.js'))
  symlinkSync(outside, join(folder, 'outside'))
  expect(namesOf(filesOf(folder))).toEqual(Object.keys(sample).toSorted())
})

test.each([
  ['a.js', 'import("https://cdn.example/a.js")', 'https://cdn.example/a.js'],
  ['a.js', 'new WebSocket(`wss://live.example`)', 'wss://live.example'],
  ['a.html', '<script src="//cdn.example/a.js"></script>', 'src="//cdn.example/a.js'],
  ['a.css', 'b { background: url(//cdn.example/a.png) }', 'url(//cdn.example/a.png'],
  ['a.json', '{ "update_url": "http://updates.example/" }', 'http://updates.example/'],
])('in %s, %s is a remote address', (name, text, found) => {
  expect(remoteAddresses(filesWith(name, text))).toEqual([`${name}: ${found}`])
})

test('the name of an XML vocabulary is no remote address, and one that begins like it is', () => {
  const text = 'a(`http://www.w3.org/2000/svg`); b("http://www.w3.org/2000/svg.js")'
  expect(remoteAddresses(filesWith('a.js', text))).toEqual(['a.js: http://www.w3.org/2000/svg.js'])
})

test.each([
  ['manifest.json', '["https://*/*"]'],
  ['options.js', ['URL.canParse(`https://$', '{t}`)'].join('')],
  ['chunks/notices.js', 'see http://www.apache.org/licenses/'],
])('in %s, %s is known and harmless', (name, text) => {
  expect(remoteAddresses(filesWith(name, text))).toEqual([])
})

const innerHtml = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '', file: 'popup.js', line: 2, column: 5 }

test('the one assignment of markup in Preact is excused', () => {
  expect(excuse(innerHtml, filesWith('popup.js', '\n1||(e.innerHTML=d.__html)'))).toMatch('Preact')
})

test('the same warning about any other line is not', () => {
  expect(excuse(innerHtml, filesWith('popup.js', '\n1||(e.innerHTML=d.text)'))).toBeUndefined()
  expect(excuse({ ...innerHtml, file: 'other.js' }, filesWith('popup.js', ''))).toBeUndefined()
})

const sidePanel = {
  code: 'MANIFEST_PERMISSIONS',
  message: '/permissions: Invalid permissions "sidePanel" at 7.',
  file: 'manifest.json',
}

test('Chrome’s permission for its side panel is excused in Chrome’s archive alone', () => {
  const chromes = filesWith('manifest.json', '{ "minimum_chrome_version": "140" }')
  expect(excuse(sidePanel, chromes)).toMatch('Chrome')
  expect(excuse(sidePanel, filesWith('manifest.json', '{}'))).toBeUndefined()
  expect(
    excuse({ ...sidePanel, message: sidePanel.message.replace('sidePanel', 'tabs') }, chromes),
  ).toBeUndefined()
})
