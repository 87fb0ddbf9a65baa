import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Picture } from '../../src/enroll/qr.ts'

export const pictureFolder = process.env['LATCHKEY_QR_PICTURES'] ?? '/work/shared/qr/dev'

/** A screenshot of an enrolment page, and the texts that have to come out of it. */
export interface Known {
  readonly file: string
  readonly expected: readonly string[]
  readonly tags: readonly string[]
}

/** Evenly spaced PNG screenshots of pages; `undefined` where there are none on this machine. */
export function samplePictures(count: number): Known[] | undefined {
  const list = join(pictureFolder, 'manifest.json')
  if (!existsSync(list)) return undefined
  const { images }: { images: Known[] } = JSON.parse(readFileSync(list, 'utf8'))
  const pages = images.filter(({ file, tags }) => tags.includes('page') && file.endsWith('.png'))
  const step = Math.max(1, pages.length / count)
  return Array.from(
    { length: Math.min(count, pages.length) },
    (_, at) => pages[Math.floor(at * step)],
  ).filter(known => known !== undefined)
}

export function decode({ file }: Known): Picture {
  const { data, width, height } = PNG.sync.read(readFileSync(join(pictureFolder, file)))
  return { data: new Uint8ClampedArray(data), width, height }
}

/** All that was expected came back, and no other enrolment beside it. */
export const isRight = ({ expected }: Known, texts: readonly string[]): boolean =>
  expected.every(text => texts.includes(text)) &&
  texts.every(text => expected.includes(text) || !/^otpauth/i.test(text))
