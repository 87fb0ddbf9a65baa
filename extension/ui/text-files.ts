import { Failure } from '../../src/failure.ts'
import { maxTextFileBytes, textOfFile } from '../../src/recovery/text-file.ts'

/** Whether a file is for reading as text, by what the system says it is or by its name. */
export const isTextFile = ({ type, name }: File): boolean =>
  /^text\/|^application\/json$/.test(type) || /\.(?:txt|json|csv|md)$/i.test(name)

/** @throws {Failure} as `textOfFile`, before anything is read of one that is too large; `not-a-text-file` when it cannot be. */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > maxTextFileBytes) throw new Failure('text-file-too-large')
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Failure('not-a-text-file')
  })
  return textOfFile(new Uint8Array(bytes))
}
