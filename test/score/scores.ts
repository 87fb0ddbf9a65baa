import { join } from 'node:path'
import type { Picture } from '../../src/enroll/qr.ts'
import { decodePicture } from './decode.ts'
import { isRight, type Known, wrongReads } from './manifest.ts'
import type { Reader } from './readers.ts'

/** What one reader made of one picture. */
export interface Reading {
  readonly reader: string
  readonly right: boolean
  readonly wrong: number
  readonly tookMs: number
}

export interface Score {
  readonly known: Known
  readonly readings: readonly Reading[]
}

/** All readers over one picture, in turns that change from one picture to the next, so that none is always first. */
export async function scorePicture(
  folder: string,
  known: Known,
  { readers, turn }: { readers: readonly Reader[]; turn: number },
): Promise<Score> {
  const picture = decodePicture(join(folder, known.file))
  const at = turn % readers.length
  const readings: Reading[] = []
  for (const reader of [...readers.slice(at), ...readers.slice(0, at)])
    readings.push(await readOnce(reader, picture, known))
  return { known, readings }
}

async function readOnce({ name, read }: Reader, picture: Picture, known: Known): Promise<Reading> {
  const startMs = performance.now()
  const texts = await attempt(read, picture)
  const tookMs = performance.now() - startMs
  return { reader: name, right: isRight(known, texts), wrong: wrongReads(known, texts).length, tookMs }
}

/** An engine that throws, as jsQR does on some pictures, has read nothing. */
async function attempt(read: Reader['read'], picture: Picture): Promise<readonly string[]> {
  try {
    return await read(picture)
  } catch {
    return []
  }
}

/** The scores with each tag, in the order of their number, under the tag; and all of them first. */
export function byTag(scores: readonly Score[]): Map<string, readonly Score[]> {
  const tags = new Set(scores.flatMap(({ known }) => known.tags))
  const groups = [...tags].map(tag => [tag, scores.filter(({ known }) => known.tags.includes(tag))] as const)
  return new Map([['all', scores], ...groups.sort(([, one], [, other]) => other.length - one.length)])
}

export const readingsOf = (scores: readonly Score[], reader: string): Reading[] =>
  scores.flatMap(({ readings }) => readings.filter(one => one.reader === reader))
