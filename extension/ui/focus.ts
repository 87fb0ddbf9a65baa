const focused = new WeakSet<HTMLElement>()

/** The `autofocus` attribute counts only while a page loads; this counts whenever the field appears, and once. */
export function focusOnce(element: HTMLElement | null): void {
  if (element === null || focused.has(element)) return
  focused.add(element)
  element.focus()
}
