import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const here = import.meta.dirname
export const extension = resolve(here, '../../dist/chrome')

/** A script that a copy's popup gets in addition, and what it waits for. */
export interface Watch {
  readonly script: 'opening' | 'press'
  readonly selector: string
  /** A regular expression, which the element's text has to fit. */
  readonly words: string
}

/**
 * Copies of the built extension for the bench. Their popups are the built one with one script in front, or an empty one
 * with the same script. Beside it lies a page that fills the vault through the extension's own modules.
 */
export class Copies {
  private readonly folder: string
  private readonly scripts: string

  private constructor(folder: string) {
    this.folder = folder
    this.scripts = join(folder, 'scripts')
  }

  static async in(folder: string): Promise<Copies> {
    const copies = new Copies(folder)
    for (const name of ['opening', 'press', 'vault']) await bundle(name, copies.scripts)
    writeFileSync(join(copies.scripts, 'vault.html'), page('<script src="vault.js"></script>', ''))
    return copies
  }

  /** Writes one copy and gives back its folder. */
  make(name: string, watch: Watch, popup: 'built' | 'empty' = 'built'): string {
    const to = join(this.folder, name)
    cpSync(extension, to, { recursive: true })
    cpSync(this.scripts, join(to, 'bench'), { recursive: true })
    const file = join(to, 'popup/index.html')
    const html = popup === 'built' ? readFileSync(file, 'utf8') : page('', '<p>Empty</p>')
    writeFileSync(file, html.replace('<head>', `<head>${tag(watch)}`))
    return to
  }
}

const tag = ({ script, selector, words }: Watch): string =>
  `<script src="/bench/${script}.js" data-selector="${selector}" data-words="${words}"></script>`

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8"><title>Bench</title></head><body>${body}</body></html>\n`

/** One classic script, as the popup's own modules come after it whatever it holds. */
async function bundle(name: string, outDir: string): Promise<void> {
  const entry = join(here, `${name}-page.ts`)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => `${name}.js` },
    },
  })
}
