import type { Effort } from '../../src/enroll/qr.ts'
import { inTime } from './in-time.ts'
import { picturesOf } from './pictures.ts'
import type { SeenCodes } from './qr-task.ts'
import { type OnProgress, type Scanner, startScanner } from './scan.ts'
import { capture, type Page } from './tab.ts'

interface LookOptions {
  /** Stops it; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
}

/** The page's own pictures are read in less time than all that is in sight. */
const inPagePart = 0.4

/**
 * All QR codes of a page: what it holds itself, at full resolution and out of view as well, then what is in sight. What cannot be
 * taken or read is without a code.
 */
export function lookForCodes(
  page: Page,
  effort: Effort,
  { signal, onProgress }: LookOptions = {},
): Promise<SeenCodes> {
  return withScanner(effort, signal, async scanner => {
    const screenshot = inTime(capture(page), signal).catch(() => undefined)
    const pictures = await inTime(picturesOf(page), signal).catch(() => [])
    const inPage = await scanner.found(pictures, part => onProgress?.(part * inPagePart))
    const inSight = await inPicture(scanner, await screenshot, part =>
      onProgress?.(inPagePart + part * (1 - inPagePart)),
    )
    signal?.throwIfAborted()
    const texts = [...new Set([...inPage, ...inSight.texts])]
    return { texts, doubt: texts.length === 0 ? inSight.doubt : 'none' }
  })
}

const inPicture = async (
  scanner: Scanner,
  screenshot: string | undefined,
  onProgress: OnProgress,
): Promise<SeenCodes> => {
  const nothing: SeenCodes = { texts: [], doubt: 'none' }
  return screenshot === undefined ? nothing : scanner.screenshot(screenshot, onProgress).catch(() => nothing)
}

/** All QR codes of a picture that the person gave. @throws {Failure} as `Scanner.file`. */
export const lookIntoPicture = (
  file: Blob,
  effort: Effort,
  { signal, onProgress }: LookOptions = {},
): Promise<SeenCodes> => withScanner(effort, signal, scanner => scanner.file(file, onProgress))

async function withScanner<T>(
  effort: Effort,
  signal: AbortSignal | undefined,
  work: (scanner: Scanner) => Promise<T>,
): Promise<T> {
  const scanner = startScanner(effort, signal)
  try {
    return await work(scanner)
  } finally {
    scanner.end()
  }
}
