import type { IconNode } from 'lucide'
import { h } from 'preact'

/** One of lucide's icons. It says nothing to a screen reader: the control around it has the name. */
export function Icon({ of, size = 20 }: { of: IconNode; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
