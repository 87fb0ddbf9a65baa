import { useState } from 'preact/hooks'

/** Something under way that may fail: what to show while it runs and when it did not work. */
export interface Action {
  readonly busy: boolean
  /** The sentence of the last try that failed. */
  readonly failed: string | undefined
  /** Starts it, unless it is running: a second click does nothing. */
  readonly run: (work: () => Promise<void>) => void
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const run = (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setFailed(undefined)
    work()
      .catch(async (error: unknown) => {
        // Apart from a page's own script: mostly nothing fails.
        const { sentenceFor } = await import('./sentences.ts')
        setFailed(sentenceFor(error))
      })
      .finally(() => setBusy(false))
  }
  return { busy, failed, run }
}
