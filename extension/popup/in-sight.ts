import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Rows counted from 0; `to` is the first that is not among them. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Drawn before anything is measured. */
const atFirst: Span = { from: 0, to: 12 }
/** Beyond what is in sight, so that there is something to scroll to; the span grows and shrinks by as many at once. */
const beyond = 4
/** A popup is drawn before it has its height, which is at most this. */
const tallestPopupPx = 600

/** Which rows of a list of this many are in sight, as the document scrolls; all rows are of one height. */
export function useInSight(list: RefObject<HTMLElement | null>, count: number): Span {
  const [span, setSpan] = useState(atFirst)
  useLayoutEffect(() => {
    const look = () => {
      if (list.current === null) return
      const next = spanOf(list.current.getBoundingClientRect(), count)
      setSpan(before => (before.from === next.from && before.to === next.to ? before : next))
    }
    const watch = new ResizeObserver(look)
    const over = new AbortController()
    // What appears above the list moves it without scrolling.
    watch.observe(document.body)
    addEventListener('scroll', look, { passive: true, signal: over.signal })
    addEventListener('resize', look, { signal: over.signal })
    look()
    return () => {
      watch.disconnect()
      over.abort()
    }
  }, [count])
  return span
}

function spanOf({ top, height }: DOMRect, count: number): Span {
  const row = height / count
  const first = -top / row
  const last = (Math.max(innerHeight, tallestPopupPx) - top) / row
  return {
    from: Math.max(0, Math.floor(first / beyond) * beyond - beyond),
    to: Math.min(count, Math.max(0, Math.ceil(last / beyond) * beyond + beyond)),
  }
}
