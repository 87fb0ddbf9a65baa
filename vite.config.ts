import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { parts } from './src/form/listed.ts'
import { glyphSheets } from './test/tools/glyphs.ts'
import { libraryNotices } from './test/tools/notices.ts'

const root = resolve(import.meta.dirname, 'extension')

/** Each is one classic script: `scripting.executeScript` takes no modules. */
const contentScripts = ['find', 'foreign', 'read', 'fill', 'pictures', 'watch']

const shared: InlineConfig = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  build: { target: 'es2024', minify: true, emptyOutDir: false, modulePreload: false },
}

const unitTests: ViteUserConfig = {
  plugins: [glyphSheets()],
  test: { include: ['test/**/*.test.ts'], testTimeout: 180_000 },
}

export default defineConfig(({ mode }) => (process.env['VITEST'] ? unitTests : extension(mode)))

/** The settings, the background and the worker are modules that share their chunks. */
function extension(mode: string): InlineConfig {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const outDir = resolve(import.meta.dirname, 'dist', browser)
  const config = modules(outDir, 'chunks', {
    options: resolve(root, 'options/index.html'),
    background: resolve(root, 'background/main.ts'),
    'qr-worker': resolve(root, 'browser/qr-worker.ts'),
    'apart-worker': resolve(root, 'browser/apart-worker.ts'),
  })
  return {
    ...config,
    plugins: [
      glyphSheets(),
      polyfillAsModule,
      ownFiles,
      libraryNotices(),
      apart(outDir),
      staticFiles(outDir, browser),
    ],
    build: { ...config.build, emptyOutDir: true },
  }
}

/** @param chunks the folder of what is shared, or loaded later. */
function modules(outDir: string, chunks: string, input: Record<string, string>): InlineConfig {
  return {
    ...shared,
    plugins: [glyphSheets(), polyfillAsModule, ownFiles],
    build: {
      ...shared.build,
      outDir,
      // zxing-wasm's program lies in a script, in base64, because nothing may be fetched; only the worker loads it.
      chunkSizeWarningLimit: 1400,
      rollupOptions: {
        checks: { pluginTimings: false },
        onLog: (level, log, handler) => {
          if (!isKnown(log)) handler(level, log)
        },
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `${chunks}/[name].js`,
          assetFileNames: 'assets/[name][extname]',
          ...(chunks === 'popup' && {
            codeSplitting: {
              groups: [{ name: inFirst, debugName: 'first', includeDependenciesRecursively: false }],
            },
          }),
        },
      },
    },
  }
}

/**
 * @hpke/common asks Node for its crypto only where there is no WebCrypto; no browser ever takes that branch. And what the popup loads
 * later may be at hand in other pages from the start.
 */
const isKnown = ({ code, message }: Rolldown.RolldownLog): boolean =>
  code === 'INEFFECTIVE_DYNAMIC_IMPORT' || message.includes('Module "crypto" has been externalized')

/** Named by a library's front door, of which only a part is used at first. */
const unused = /node_modules\/(?:@scure\/base|@otplib\/(?:uri|totp|plugin-base32-scure))\//

/** All that the popup names statically goes into one file. */
function inFirst(id: string, context: Rolldown.ChunkingContext): string | null {
  const names = new Set([resolve(root, 'popup/main.tsx')])
  // The set grows while it is walked, until nothing names anything new.
  for (const name of names)
    for (const other of context.getModuleInfo(name)?.importedIds ?? []) names.add(other)
  return names.has(id) && !unused.test(id) ? 'first' : null
}

/**
 * The polyfill is no module yet. What a bundler adds to make it one is one more file to fetch, and reads every API that there is as soon
 * as a page opens.
 */
const polyfillAsModule: Plugin = {
  name: 'latchkey:polyfill-as-module',
  transform: (code, id) =>
    id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')
      ? `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports`
      : null,
}

/** All files are the extension's own, so that none is asked for across origins: with that, Chrome opens the popup later. */
const ownFiles: Plugin = {
  name: 'latchkey:own-files',
  transformIndexHtml: { order: 'post', handler: html => html.replaceAll(' crossorigin', '') },
}

/**
 * What is built by itself. The popup is, because each script that it fetches before its first code takes its time: so that is one,
 * which shares nothing with other pages.
 */
function apart(outDir: string): Plugin {
  return {
    name: 'latchkey:apart',
    async closeBundle() {
      await build(modules(outDir, 'popup', { popup: resolve(root, 'popup/index.html') }))
      for (const name of contentScripts) await build(contentScript(name, outDir))
    },
  }
}

/**
 * What a script that looks for fields is built with: a part of the table of words as it is searched, made here rather than in each
 * page; and a word to Chrome that it compile all functions at once. It would do so one at a time, and the first look calls nearly all.
 */
export const finding = (part: keyof typeof parts): Plugin => ({
  name: 'latchkey:finding',
  load: id =>
    id.endsWith('/src/form/listed.ts') ? `export const listed = ${JSON.stringify(parts[part])}` : null,
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
  },
})

const wordsIn: Readonly<Record<string, keyof typeof parts>> = { find: 'latin', foreign: 'foreign' }

const contentScript = (name: string, outDir: string): InlineConfig => ({
  ...shared,
  plugins: [wordsIn[name]].filter(part => part !== undefined).map(finding),
  build: {
    ...shared.build,
    outDir,
    lib: { entry: resolve(root, `content/${name}.ts`), formats: ['iife'], name: 'latchkey' },
    rollupOptions: { output: { entryFileNames: `content/${name}.js`, extend: true } },
  },
})

function staticFiles(outDir: string, browser: 'chrome' | 'firefox'): Plugin {
  return {
    name: 'latchkey:static-files',
    closeBundle() {
      for (const folder of ['_locales', 'icons'])
        cpSync(resolve(root, folder), resolve(outDir, folder), { recursive: true })
      const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, 'manifest.json'), 'utf8'))
      writeFileSync(
        resolve(outDir, 'manifest.json'),
        `${JSON.stringify(manifestFor(manifest, browser), null, 2)}\n`,
      )
    },
  }
}

interface Manifest extends Record<string, unknown> {
  background: Record<string, unknown>
  commands: Record<string, { suggested_key: { default: string } }>
  permissions: string[]
}

/**
 * Chrome runs the background as a service worker, Firefox as an event page. Chrome's build keeps the entry for event pages
 * and the Firefox settings: Chrome passes over them, and the add-on linter asks for them. What Chrome calls a side panel and
 * asks a permission for is Firefox's sidebar, without one.
 */
function manifestFor(manifest: Manifest, browser: 'chrome' | 'firefox'): Manifest {
  if (browser === 'chrome') return forChrome(manifest)
  const { service_worker: _worker, ...background } = manifest.background
  const { minimum_chrome_version: _version, side_panel: _panel, commands, permissions, ...rest } = manifest
  return {
    ...rest,
    permissions: permissions.filter(name => name !== 'sidePanel'),
    background,
    commands: { ...commands, 'fill-code': firefoxFillCode(commands['fill-code']) },
  }
}

const forChrome = ({ sidebar_action: _sidebar, ...manifest }: Manifest): Manifest => manifest

/** Alt+Shift+F opens Firefox's File menu and never reaches an extension; no menu claims the full stop in any language. */
const firefoxFillCode = (command: Manifest['commands'][string] | undefined) => ({
  ...command,
  suggested_key: { default: 'Alt+Shift+Period' },
})
