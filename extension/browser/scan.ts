import { textOf } from '../../src/bytes.ts'
import type { Candidate } from '../../src/enroll/candidate.ts'
import { type Held, readDataUrl } from '../../src/enroll/data-url.ts'
import { type PictureLimits, pictureLimits } from '../../src/enroll/image-header.ts'
import { modulePictures, modulesOf } from '../../src/enroll/modules.ts'
import type { Effort, Picture } from '../../src/enroll/qr.ts'
import { modulesOfText } from '../../src/enroll/text-code.ts'
import { openReader, type QrReader } from './qr-reader.ts'
import type { SeenCodes, Source } from './qr-task.ts'
import { drawSvg } from './svg.ts'
import { startWorker } from './worker.ts'

/** A screenshot is made by the browser, and the window may be larger than any picture that is worth decoding. */
const screenLimits: PictureLimits = { bytes: 100_000_000, pixels: 40_000_000 }

/** Told how much is done, from 0 to 1. */
export type OnProgress = (part: number) => void

/** Reads pictures of every origin, one after another, in a worker of its own. */
export interface Scanner {
  /** All QR codes in a screenshot, a PNG as `data:` URL. Throws as `file`. */
  screenshot(dataUrl: string, onProgress?: OnProgress): Promise<SeenCodes>
  /**
   * All QR codes in a file.
   *
   * @throws {Failure} `picture-too-large` over 25 megapixels or 20 MB, `not-a-picture` for anything but PNG, JPEG, GIF, WebP and
   *   BMP, `picture-unreadable` when it is damaged or takes too long.
   */
  file(file: Blob, onProgress?: OnProgress): Promise<SeenCodes>
  /** All texts in what was found in a page, best first. What cannot be read of it is as if it were not there. */
  found(candidates: readonly Candidate[], onProgress?: OnProgress): Promise<readonly string[]>
  /** Kills the worker; what is being read never comes back. */
  end(): void
}

/** @param signal Stops it, as when the person has seen enough: what is being read then rejects with the signal's reason. */
export function startScanner(effort: Effort, signal?: AbortSignal): Scanner {
  const reader = openReader({ effort, signal, start: () => startWorker('qr-worker.js') })
  return {
    screenshot: async (url, onProgress) => {
      const file = fileFrom(readDataUrl(url, screenLimits.bytes), screenLimits)
      return reader.read({ ...file, doubted: true }, onProgress)
    },
    file: (file, onProgress) =>
      reader.read({ kind: 'file', file, limits: pictureLimits, doubted: true }, onProgress),
    async found(candidates, onProgress) {
      const texts = new Set<string>()
      for (const [at, candidate] of candidates.entries()) {
        for (const text of await textsOf(candidate, reader).catch(() => [])) texts.add(text)
        onProgress?.((at + 1) / candidates.length)
      }
      signal?.throwIfAborted()
      return [...texts]
    },
    end: reader.end,
  }
}

async function textsOf(candidate: Candidate, reader: QrReader): Promise<readonly string[]> {
  for (const source of await sourcesOf(candidate)) {
    const { texts } = await reader.read(source)
    if (texts.length > 0) return texts
  }
  return []
}

/** The ways to see one candidate, until one shows a code. */
async function sourcesOf(candidate: Candidate): Promise<Source[]> {
  switch (candidate.kind) {
    case 'picture':
      return [await pictureFrom(readDataUrl(candidate.url))]
    case 'drawing':
      return [pixels(await drawSvg(candidate.svg))]
    case 'modules':
      return modulePictures(modulesOf(candidate.rows)).map(pixels)
    case 'text':
      return modulePictures(modulesOfText(candidate.lines)).map(pixels)
  }
}

const pictureFrom = async (held: Held): Promise<Source> =>
  held.type.startsWith('image/svg')
    ? pixels(await drawSvg(textOf(held.bytes)))
    : fileFrom(held, pictureLimits)

const fileFrom = ({ bytes }: Held, limits: PictureLimits) => ({
  kind: 'file' as const,
  file: new Blob([bytes]),
  limits,
  doubted: false,
})

const pixels = (picture: Picture): Source => ({ kind: 'pixels', picture })
