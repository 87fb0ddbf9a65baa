import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import type { BrowserName } from '../e2e/launch.ts'

const here = import.meta.dirname
const dist = resolve(here, '../../dist')

export interface Copy {
  readonly folder: string
  remove(): Promise<void>
}

/**
 * A copy of the built extension, with its manifest as it is, whose popup is the soak page and whose background hears one message
 * more. Both are bundled from the extension's own modules.
 */
export async function soakCopy(browser: BrowserName): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), `latchkey-soak-${browser}-`))
  cpSync(join(dist, browser === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true })
  await bundle(folder)
  for (const page of ['popup', 'soak']) {
    mkdirSync(join(folder, page), { recursive: true })
    writeFileSync(join(folder, page, 'index.html'), html)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Where the page lies for a tab; the toolbar button opens the same one. */
export const soakPage = 'soak/index.html'

const html =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Loading</title>' +
  '<script type="module" src="/soak-page.js"></script></head><body><p>Soak</p></body></html>\n'

/** Puts a memory in place of the derivation, which nothing here breaks. */
const derivingOnce: Plugin = {
  name: 'latchkey:deriving-once',
  enforce: 'pre',
  resolveId: source => (source.endsWith('/argon2-wasm.ts') ? join(here, 'page/argon2-once.ts') : undefined),
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: here,
    publicDir: false,
    logLevel: 'error',
    plugins: [derivingOnce],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2024',
      // Names of errors stay what they are, for the report.
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: { 'soak-page': join(here, 'page/main.ts'), background: join(here, 'page/background.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'soak-chunks/[name].js' },
      },
    },
  })
}
