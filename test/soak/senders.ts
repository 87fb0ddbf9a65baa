import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserName } from '../e2e/launch.ts'

/** Who sends: the extension's own script in a page, or another extension's. */
export type Sender = 'own' | 'other'

export interface Senders {
  /** The built extension, with a script of its own in every frame of every page that sends whatever it is told to. */
  readonly own: string
  /** Writes another extension with such a script, which sends to the first, and gives back its folder. */
  other(extensionId: string): string
  remove(): Promise<void>
}

const script = readFileSync(resolve(import.meta.dirname, '../attacks/messages/sender.js'), 'utf8')

const everywhere = {
  content_scripts: [
    {
      matches: ['<all_urls>'],
      js: ['sender.js'],
      run_at: 'document_start',
      all_frames: true,
      match_origin_as_fallback: true,
    },
  ],
}

export async function makeSenders(browser: BrowserName): Promise<Senders> {
  const folder = await mkdtemp(join(tmpdir(), `latchkey-senders-${browser}-`))
  const own = join(folder, 'own')
  cpSync(resolve(import.meta.dirname, '../../dist', browser === 'chromium' ? 'chrome' : 'firefox'), own, {
    recursive: true,
  })
  write(own, JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8')), 'own', [])
  return {
    own,
    other(extensionId) {
      const other = join(folder, 'other')
      mkdirSync(other)
      const gecko = { id: 'other@latchkey.invalid' }
      const manifest = { manifest_version: 3, name: 'Another extension', version: '1' }
      write(other, { ...manifest, browser_specific_settings: { gecko } }, 'other', [extensionId])
      return other
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function write(folder: string, manifest: object, sender: Sender, to: readonly string[]): void {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...everywhere }))
  const head = `const sender = ${JSON.stringify(sender)}\nconst to = ${JSON.stringify(to)}\n`
  writeFileSync(join(folder, 'sender.js'), head + script)
}
