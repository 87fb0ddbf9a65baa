import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { leaveBy } from './leave.ts'

interface SectionProps {
  /** None where the heading of the page says it. */
  readonly title?: string
  /** Puts away what is begun in it, where anything is. */
  readonly onLeave?: (() => void) | undefined
  readonly children: ComponentChildren
}

/** One matter of a section, with its heading. */
export function Section({ title, onLeave, children }: SectionProps) {
  const id = useId()
  return (
    <section
      class="section"
      aria-labelledby={title === undefined ? undefined : id}
      {...(onLeave && leaveBy(onLeave))}
    >
      {title !== undefined && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  )
}
