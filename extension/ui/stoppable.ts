import { useEffect, useRef, useState } from 'preact/hooks'
import { isStopped } from '../browser/apart.ts'
import { type Action, useAction } from './action.ts'

/** Long work that the person can stop, which also ends with the part of the page that it was begun in. */
export interface Stoppable extends Omit<Action, 'run'> {
  /** Starts it, unless it is running. */
  readonly run: (work: (signal: AbortSignal) => Promise<void>) => void
  /** Ends it as if it had not begun; the focus goes back to where it was then. */
  readonly stop: () => void
}

export function useStoppable(): Stoppable {
  const { busy, failed, run } = useAction()
  const running = useRef<AbortController>(null)
  const begunAt = useRef<Element | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = (work: (signal: AbortSignal) => Promise<void>) =>
    run(async () => {
      const controller = new AbortController()
      running.current = controller
      begunAt.current = document.activeElement
      await work(controller.signal).catch((error: unknown) => {
        if (!controller.signal.aborted || !isStopped(error)) throw error
      })
    })
  const stop = () => {
    running.current?.abort()
    if (begunAt.current instanceof HTMLElement) begunAt.current.focus()
  }
  return { busy, failed, run: start, stop }
}

const longMs = 1000

/** Whether this has been so for a second: what is over sooner needs no word. */
export function useLong(busy: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setLong(true), longMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [busy])
  return busy && isLong
}
