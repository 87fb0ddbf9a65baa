// A popup that opens by itself takes the keyboard and the pointer from the page in the midst of what the person does there.

const settlingMs = 500

const presses = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'paste',
  'pointerdown',
  'mousedown',
  'click',
  'submit',
]

/** Takes presses for meant for the page until half a second after the popup's beginning, or until the end that it gives back. */
export function notForUs(): () => void {
  const over = new AbortController()
  for (const press of presses) addEventListener(press, swallow, { capture: true, signal: over.signal })
  setTimeout(() => over.abort(), settlingMs - performance.now())
  return () => over.abort()
}

function swallow(event: Event): void {
  // Escape has one meaning here, and the browser's own.
  if (event instanceof KeyboardEvent && event.key === 'Escape') return
  event.preventDefault()
  event.stopImmediatePropagation()
}
