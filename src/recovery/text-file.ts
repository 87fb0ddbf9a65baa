import type { Bytes } from '../bytes.ts'
import { textOf } from '../bytes.ts'
import { Failure } from '../failure.ts'

/** More than the text of any set of codes, and of an answer with a picture in it. */
export const maxTextFileBytes = 200_000

/**
 * The text of a file that was dropped. Only UTF-8, with or without a mark in front: another encoding would make other codes of it.
 *
 * @throws {Failure} `text-file-too-large`, or `not-a-text-file` for a picture, a document, UTF-16 and the like.
 */
export function textOfFile(bytes: Bytes): string {
  if (bytes.length > maxTextFileBytes) throw new Failure('text-file-too-large')
  if (bytes.includes(0)) throw new Failure('not-a-text-file')
  try {
    return textOf(bytes)
  } catch {
    throw new Failure('not-a-text-file')
  }
}
