import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** A sentence that something ended with. `keepsFocus` where what began it has the focus back. */
export interface Sentence {
  readonly text: string
  readonly keepsFocus?: boolean
}

interface SaidProps {
  readonly of: Sentence
  /** What can be done about it. */
  readonly children?: ComponentChildren
}

/** How the last thing done ended. The focus goes here, since what had it is gone. */
export function Said({ of, children }: SaidProps) {
  const line = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (of.text !== '' && of.keepsFocus !== true) line.current?.focus()
  }, [of])
  return (
    <div class="said" role="status" tabIndex={-1} ref={line}>
      {of.text !== '' && <p>{of.text}</p>}
      {of.text !== '' && children}
    </div>
  )
}
