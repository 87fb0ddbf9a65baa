import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A picture, and the texts that have to come out of it. */
export interface Known {
  readonly file: string
  readonly expected: readonly string[]
  /** Texts that may come back without harm: a link to an app store, or a code that is cut off. */
  readonly other: readonly string[]
  readonly tags: readonly string[]
}

/** @throws {Error} with a sentence, when the folder has no list of pictures that can be read. */
export function readManifest(folder: string): readonly Known[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new Error(`There is no manifest.json in ${folder}.`)
  const images = listIn(readFileSync(path, 'utf8'))
  if (images === undefined) throw new Error(`${path} is no list of pictures: it wants { "images": [...] }.`)
  if (images.length === 0) throw new Error(`${path} names no pictures.`)
  return images
}

function listIn(json: string): readonly Known[] | undefined {
  try {
    const { images } = JSON.parse(json) as { images?: unknown }
    if (!Array.isArray(images)) return undefined
    return images.map(known)
  } catch {
    // Not JSON, or not of this shape: there is one sentence for both.
    return undefined
  }
}

function known(image: unknown): Known {
  const { file, expected, other = [], tags = [] } = image as Partial<Known>
  if (typeof file !== 'string' || !Array.isArray(expected)) throw new TypeError('Not a known picture')
  return { file, expected, other, tags }
}

const isEnrolment = (text: string): boolean => /^otpauth/i.test(text)

/** Enrolments that were read and are in no list. */
export const wrongReads = ({ expected, other }: Known, texts: readonly string[]): string[] =>
  texts.filter(text => isEnrolment(text) && !expected.includes(text) && !other.includes(text))

/** All that was expected came back, and no enrolment that was not. */
export const isRight = (known: Known, texts: readonly string[]): boolean =>
  known.expected.every(text => texts.includes(text)) && wrongReads(known, texts).length === 0
