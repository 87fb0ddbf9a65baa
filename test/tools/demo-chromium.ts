import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const built = resolve(import.meta.dirname, '../../dist/chrome')

/** What a browser of the demo is started with. */
export interface ChromiumParts {
  readonly executable: string
  readonly profile: string
  /** A copy, because a build meanwhile would take the files away from under the running extension. */
  readonly extension: string
}

/** The browser's own offer to save the site's password would lie over the page and take the Enter key. */
async function quietPreferences(profile: string): Promise<void> {
  const preferences = { credentials_enable_service: false, profile: { password_manager_enabled: false } }
  await mkdir(join(profile, 'Default'), { recursive: true })
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}

/** Lends a new profile and the extension in a folder that is deleted afterwards, whatever happened. */
export async function withChromium<T>(use: (parts: ChromiumParts) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-demo-'))
  try {
    const extension = join(folder, 'extension')
    await cp(built, extension, { recursive: true }).catch(() => {
      throw new Error(`The extension could not be copied from ${built}; npm run demo builds it first.`)
    })
    await quietPreferences(join(folder, 'profile'))
    const executable = process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium'
    return await use({ executable, profile: join(folder, 'profile'), extension })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
