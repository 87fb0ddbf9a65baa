// A popup that opens by itself takes the keyboard and the pointer from the page in the midst of what the person does there.

const settlingMs = 500

const begins = ['keydown', 'pointerdown', 'mousedown', 'touchstart']
const ends = ['keyup', 'click']
const others = ['keypress', 'beforeinput', 'paste', 'submit', 'pointerup', 'mouseup']

/**
 * Takes presses for meant for the page until half a second after the popup is first drawn, or until the end that it gives back. One
 * that began before is nobody's to its end.
 */
export function notForUs(): () => void {
  const over = new AbortController()
  let isOver = false
  let isHeld = false
  const end = () => {
    isOver = true
    if (!isHeld) over.abort()
  }
  const hear = (event: Event) => {
    // Escape has one meaning here, and the browser's own.
    if (event instanceof KeyboardEvent && event.key === 'Escape') return
    if (isOver && begins.includes(event.type)) return over.abort()
    event.preventDefault()
    event.stopImmediatePropagation()
    if (begins.includes(event.type)) isHeld = true
    if (ends.includes(event.type)) isHeld = false
    if (isOver && !isHeld) over.abort()
  }
  for (const press of [...begins, ...ends, ...others])
    addEventListener(press, hear, { capture: true, signal: over.signal })
  // Before it is seen nothing is drawn.
  requestAnimationFrame(() => setTimeout(end, settlingMs))
  return end
}
