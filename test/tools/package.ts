import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { strFromU8 } from 'fflate'
import { remoteAddresses } from './package-addresses.ts'
import { excuse, lint, type Remark, told } from './package-lint.ts'
import { type Files, filesOf, zip } from './package-zip.ts'

// Writes the two archives that the stores take, from what `vite build` left in dist: `npm run package`.

const root = resolve(import.meta.dirname, '../..')
const dist = resolve(root, 'dist')

const mostBytes = 2.5e6

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Writes one archive, tells about it, and gives back what is wrong with it, in sentences. */
async function pack(browser: 'chrome' | 'firefox'): Promise<string[]> {
  const files = filesOf(resolve(dist, browser))
  const archive = resolve(dist, `latchkey-${browser}-${versionOf(files)}.zip`)
  const bytes = zip(files)
  writeFileSync(archive, bytes)
  const name = relative(root, archive)
  say(`\n${name}\n  ${files.size} files, ${bytes.length} bytes`)
  say(`  SHA-256  ${createHash('sha256').update(bytes).digest('hex')}`)
  const problems = [...tooLarge(bytes.length), ...remote(files), ...(await linted(archive, files))]
  return problems.map(problem => `${name} ${problem}`)
}

function versionOf(files: Files): string {
  const manifest = files.get('manifest.json')
  if (manifest === undefined)
    throw new Error('There is no manifest.json in what was built. Run `npm run build` first.')
  return JSON.parse(strFromU8(manifest)).version
}

const tooLarge = (size: number): string[] =>
  size > mostBytes ? [`has ${size} bytes, and may have ${mostBytes}.`] : []

function remote(files: Files): string[] {
  const found = remoteAddresses(files)
  say(`  remote addresses: ${found.length}, but for the names of XML vocabularies`)
  return found.map(one => `holds a remote address, and the extension may load nothing from there: ${one}`)
}

async function linted(archive: string, files: Files): Promise<string[]> {
  const { errors, warnings } = await lint(archive)
  say(`  add-on linter: errors ${errors.length}, warnings ${warnings.length}`)
  for (const error of errors) say(`  error    ${told(error)}`)
  for (const warning of warnings) say(`  warning  ${told(warning)}${excused(warning, files)}`)
  const ours = warnings.filter(warning => excuse(warning, files) === undefined)
  return [...errors, ...ours].map(remark => `is not clean for the add-on linter: ${remark.code}.`)
}

function excused(warning: Remark, files: Files): string {
  const reason = excuse(warning, files)
  return reason === undefined ? '' : `\n           stays: ${reason}.`
}

try {
  const problems = [...(await pack('chrome')), ...(await pack('firefox'))]
  for (const problem of problems) process.stderr.write(`\n${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
