import { useEffect, useState } from 'preact/hooks'

type Listener = (nowMs: number) => void

// One clock for a whole page, however many look at it; it stands still while nobody does.
const listeners = new Set<Listener>()
let timer: ReturnType<typeof setTimeout> | undefined

function tick(): void {
  timer = setTimeout(
    () => {
      tick()
      const nowMs = Date.now()
      for (const listener of listeners) listener(nowMs)
    },
    1000 - (Date.now() % 1000),
  )
}

function follow(listener: Listener): () => void {
  listeners.add(listener)
  if (timer === undefined) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

/** The present moment, told anew at each full second; or only with each full step of as many milliseconds. */
export function useNow(stepMs = 1000): number {
  const [nowMs, setNow] = useState(Date.now)
  useEffect(
    () => follow(now => setNow(before => (stepOf(now, stepMs) === stepOf(before, stepMs) ? before : now))),
    [stepMs],
  )
  return nowMs
}

const stepOf = (ms: number, stepMs: number): number => Math.floor(ms / stepMs)
