import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../browser/words.ts'
import { focusOnce } from './focus.ts'
import { Icon } from './icon.tsx'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly busy?: boolean
  readonly autofocus?: boolean
  readonly onClick?: () => void
}

interface PrimaryProps extends ButtonProps {
  /** Presses in the first half second do not count: they were meant for what stood there before. */
  readonly settles?: boolean
  /** Only a press on the button itself counts, not Enter in the search field. */
  readonly deliberate?: boolean
  readonly disabled?: boolean
}

/** The one action of a card or a form; Enter presses it. Submits its form when it has no `onClick`. */
export function PrimaryButton({
  children,
  busy,
  autofocus,
  onClick,
  settles,
  deliberate,
  disabled,
}: PrimaryProps) {
  const settled = useSettled(settles ? 'here' : undefined)
  const waits = !settled || busy === true || disabled === true
  const press = (event: Event) => {
    if (waits) event.preventDefault()
    else onClick?.()
  }
  return (
    <button
      type={onClick === undefined ? 'submit' : 'button'}
      class="primary"
      data-primary={!deliberate}
      ref={autofocus ? focusOnce : null}
      aria-disabled={waits}
      onClick={press}
    >
      {children}
      {!deliberate && (
        <span class="key" aria-hidden="true">
          {t('enterKey')}
        </span>
      )}
    </button>
  )
}

const settlingMs = 500

/** Whether what is here has been so for half a second. What is `undefined` has nothing to settle. */
function useSettled(here: string | undefined): boolean {
  const [settled, setSettled] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(here), settlingMs)
    return () => clearTimeout(timer)
  }, [here])
  return settled === here
}

interface QuietProps extends ButtonProps {
  /** Its name for who does not see what it stands beside; begins with its words. */
  readonly label?: string
  readonly bad?: boolean
  readonly disabled?: boolean
  /** What stands around it: half a second from when it appears or this changes, presses do not count. */
  readonly among?: string
  /** Sends its form, where that is not the one action of the page. */
  readonly submits?: boolean
}

/** A second choice. */
export function QuietButton({
  children,
  onClick,
  bad,
  autofocus,
  disabled,
  among,
  label,
  submits,
}: QuietProps) {
  const settled = useSettled(among)
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={bad ? 'second second-bad' : 'second'}
      ref={autofocus ? focusOnce : null}
      disabled={disabled}
      aria-label={label}
      aria-disabled={!settled}
      onClick={settled ? onClick : undefined}
    >
      {children}
    </button>
  )
}

interface IconButtonProps {
  readonly label: string
  readonly of: IconNode
  readonly autofocus?: boolean
  readonly tabIndex?: 0 | -1
  /** Of one that shows more below itself: whether it does. */
  readonly expanded?: boolean
  readonly onClick: () => void
}

export function IconButton({ label, of, autofocus, tabIndex, expanded, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      ref={autofocus ? focusOnce : null}
      tabIndex={tabIndex}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon of={of} />
    </button>
  )
}
