import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './ready-alone.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const modules = join(root, 'node_modules')
const mark = join(modules, '.latchkey-lock')

/** Installs exactly what package-lock.json says, unless that is what is here. */
export async function packagesReady() {
  if (upToDate()) return
  await alone(root, () => {
    // Another run may have installed them while this one waited.
    if (!upToDate()) install()
  })
}

function upToDate() {
  // npm writes its own list last, so without it an installation was cut short.
  if (!existsSync(mark) || !existsSync(join(modules, '.package-lock.json'))) return false
  return readFileSync(mark, 'utf8') === lockHash()
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function install() {
  process.stdout.write('Installing packages with npm ci.\n')
  // Development packages even where NODE_ENV is production: there are hardly any others.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = npm(args)
  if (status !== 0)
    throw new Error('npm ci failed, as it says above; put that right (often the network) and try again.')
  writeFileSync(mark, lockHash())
}

/** @param {string[]} args */
function npm(args) {
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit', env: outerEnvironment() })
  const running = process.env['npm_execpath'] ?? ''
  if (running.endsWith('npm-cli.js')) return spawnSync(process.execPath, [running, ...args], options)
  // npm is a batch file on Windows, which only a shell starts.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

const kept =
  /^npm_config_(registry|cache|userconfig|globalconfig|https?_proxy|proxy|noproxy|ca|cafile|strict_ssl)$/i

/** The environment without what an outer `npm test` tells its script, which would steer the inner npm. */
function outerEnvironment() {
  const pairs = Object.entries(process.env)
  return Object.fromEntries(pairs.filter(([name]) => !/^npm_/i.test(name) || kept.test(name)))
}
