/** Where a widget is put. */
export function place(): HTMLElement {
  const found = document.querySelector<HTMLElement>('#widget')
  if (found === null) throw new Error('The shell of the page is not here.')
  return found
}

/** Shows what the widget's own state holds, however its fields look. */
export function show(code: string | null | undefined): void {
  const output = document.querySelector('output')
  if (output !== null) output.textContent = code ?? ''
}
