import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { focusOnce } from './fields.tsx'
import { Icon } from './icon.tsx'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly busy?: boolean
  readonly autofocus?: boolean
  readonly onClick?: () => void
}

/** The one action of a card or a form; Enter presses it. Submits its form when it has no `onClick`. */
export function PrimaryButton({ children, busy, autofocus, onClick }: ButtonProps) {
  return (
    <button
      type={onClick === undefined ? 'submit' : 'button'}
      class="primary"
      data-primary
      ref={autofocus ? focusOnce : null}
      aria-disabled={busy ?? false}
      onClick={onClick}
    >
      {children}
      <span class="key" aria-hidden="true">
        Enter
      </span>
    </button>
  )
}

/** A second choice. */
export function QuietButton({ children, onClick, bad }: ButtonProps & { readonly bad?: boolean }) {
  return (
    <button type="button" class={bad ? 'second second-bad' : 'second'} onClick={onClick}>
      {children}
    </button>
  )
}

export function IconButton({ label, of, onClick }: { label: string; of: IconNode; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon of={of} />
    </button>
  )
}
