import type { IconNode } from 'lucide'
import { Icon } from './icon.tsx'

/** What stands at the head of a page whose vault is not open. */
export function DoorHead({ of, title }: { of: IconNode; title: string }) {
  return (
    <>
      <span class="door-icon">
        <Icon of={of} size={32} />
      </span>
      <h1>{title}</h1>
    </>
  )
}
