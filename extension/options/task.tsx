import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { leaveBy } from './leave.ts'

interface TaskProps {
  readonly title: string
  /** The focus begins at what leaves all as it is: for what takes something away. */
  readonly careful?: boolean
  readonly leaveWord?: string
  readonly onLeave: () => void
  readonly children: ComponentChildren
}

/** A box for something that is begun and can be left undone; Escape puts it away. */
export function Task({ title, careful = false, leaveWord = t('cancel'), onLeave, children }: TaskProps) {
  const id = useId()
  return (
    <section class="task" aria-labelledby={id} {...leaveBy(onLeave)}>
      <h3 id={id}>{title}</h3>
      {children}
      <QuietButton autofocus={careful} onClick={onLeave}>
        {leaveWord}
      </QuietButton>
    </section>
  )
}
