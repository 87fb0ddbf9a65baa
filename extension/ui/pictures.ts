import { useRef, useState } from 'preact/hooks'
import { doubts } from '../../src/enroll/explain.ts'
import { type Found, tellApart } from '../../src/enroll/found.ts'
import { Failure } from '../../src/failure.ts'
import { sentenceFor } from './sentences.ts'

/** Pictures that the person gave, and what came of them. */
export interface Pictures {
  /** How far the look has come, from 0 to 1; `undefined` while none runs. */
  readonly done: number | undefined
  readonly found: readonly Found[]
  /** What to say where nothing was found, or of pictures that could not be looked into. */
  readonly said: readonly string[]
  readonly take: (pictures: readonly Blob[]) => void
  readonly stop: () => void
}

/** Looks into every picture given at once with all that can be tried; pictures given later take their place. */
export function usePictures(): Pictures {
  const [done, setDone] = useState<number>()
  const [came, setCame] = useState<Came>({ found: [], said: [] })
  const controller = useRef<AbortController | undefined>(undefined)
  const take = (pictures: readonly Blob[]) => {
    if (pictures.length === 0) return
    controller.current?.abort()
    controller.current = new AbortController()
    const { signal } = controller.current
    const tell = (part: number) => void (signal.aborted || setDone(part))
    tell(0)
    lookInto(pictures, signal, tell)
      .then(result => void (signal.aborted || setCame(result)))
      .finally(() => void (signal.aborted || setDone(undefined)))
  }
  const stop = () => {
    controller.current?.abort()
    setDone(undefined)
  }
  return { ...came, done, take, stop }
}

type Came = Pick<Pictures, 'found' | 'said'>

async function lookInto(
  pictures: readonly Blob[],
  signal: AbortSignal,
  tell: (part: number) => void,
): Promise<Came> {
  // Apart from the page's own script, which seldom needs it.
  const { lookIntoPicture } = await import('../browser/look.ts')
  const texts: string[] = []
  const said = new Set<string>()
  for (const [at, picture] of pictures.entries()) {
    const onProgress = (part: number) => tell((at + part) / pictures.length)
    try {
      const seen = await lookIntoPicture(picture, 'long', { signal, onProgress })
      texts.push(...seen.texts)
      if (seen.texts.length === 0)
        said.add(sentenceFor(new Failure(seen.doubt === 'none' ? 'no-qr-in-picture' : doubts[seen.doubt])))
    } catch (error) {
      said.add(sentenceFor(error))
    }
  }
  return { found: tellApart(texts), said: [...said] }
}

/** The pictures among what was pasted or dropped; other files too, so that it can be said what is wrong with them. */
export const filesIn = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])]
