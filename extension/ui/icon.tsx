import type { IconNode } from 'lucide'
import { h } from 'preact'

/** As large as it is drawn at the usual letter size of 16 px, and with other letters in proportion. */
export const inRem = (px: number): string => `${px / 16}rem`

/** One of lucide's icons. It says nothing to a screen reader: the control around it has the name. */
export function Icon({ of, size = 20 }: { of: IconNode; size?: number }) {
  return (
    <svg class="icon" width={inRem(size)} height={inRem(size)} viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
