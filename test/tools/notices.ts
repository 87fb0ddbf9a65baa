import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { LibraryNotice } from '../../extension/options/notices.ts'

/** The folder of the library that a module belongs to; of libraries within libraries the innermost. */
export function libraryOf(moduleId: string): string | undefined {
  const [path = ''] = moduleId.replace(/^\0/, '').split('?')
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
}

/** What its own package says of it. @throws {Error} where it names no licence, or does not bring its words. */
export function noticeOf(folder: string): LibraryNotice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)([.-]|$)/i.test(entry))
  if (typeof license !== 'string') throw new Error(`${name} names no licence`)
  return { name, version, license, text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8') }
}

const sign = /(["'`])__LIBRARY_NOTICES__\1/

/** Puts the notices of what the bundle really has into the place that `extension/options/notices.ts` keeps for them. */
export const libraryNotices = (): Plugin => ({
  name: 'latchkey:notices',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
    const folders = new Set(
      chunks.flatMap(({ modules }) =>
        Object.entries(modules).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 ? (libraryOf(id) ?? []) : [],
        ),
      ),
    )
    const notices = [...folders]
      .filter(existsSync)
      .map(noticeOf)
      .toSorted((one, other) => one.name.localeCompare(other.name))
    const text = JSON.stringify(JSON.stringify(notices))
    for (const chunk of chunks) chunk.code = chunk.code.replace(sign, () => text)
  },
})
