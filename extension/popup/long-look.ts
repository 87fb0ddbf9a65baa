import { useRef, useState } from 'preact/hooks'
import type { Page } from '../browser/tab.ts'
import { zoomedIn } from '../browser/zoom.ts'
import type { SeenThrough } from './look-through.ts'
import type { SeenPage } from './page.ts'

/** The look that tries everything, at the person's wish. */
export interface LongLook {
  /** How far it has come, from 0 to 1; `undefined` while none runs. */
  readonly done: number | undefined
  readonly start: (page: SeenPage) => void
  /** The same with the page drawn larger for as long as it takes. */
  readonly zoomIn: (page: SeenPage) => void
  readonly stop: () => void
}

export function useLongLook(show: (page: SeenPage) => void): LongLook {
  const [done, setDone] = useState<number>()
  const controller = useRef<AbortController | undefined>(undefined)
  const begin = (page: SeenPage, look: (at: Page, signal: AbortSignal) => Promise<SeenThrough>) => {
    // Not by what is shown: whoever asks may hold an older rendering.
    if (controller.current !== undefined) return
    const control = new AbortController()
    const { signal } = control
    controller.current = control
    setDone(0)
    look(page.look.page, signal)
      .then(seen => signal.aborted || show(after(page, seen)))
      // What was stopped, or lost its page, leaves what was seen before.
      .catch(() => undefined)
      .finally(() => {
        controller.current = undefined
        setDone(undefined)
      })
  }
  const long = async (at: Page, signal: AbortSignal) => {
    const { lookThrough } = await import('./look-through.ts')
    return lookThrough(at, 'long', { signal, onProgress: setDone })
  }
  return {
    done,
    start: page => begin(page, long),
    zoomIn: page => begin(page, (at, signal) => zoomedIn(at, signal, () => long(at, signal))),
    stop: () => controller.current?.abort(),
  }
}

const after = (page: SeenPage, { found, doubt }: SeenThrough): SeenPage => ({
  ...page,
  found,
  doubt,
  lookedHard: true,
})
