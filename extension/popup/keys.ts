/**
 * Arrow keys walk through the rows, from the search field down and back; Enter in the search field presses the card's one
 * action, or the first row when the person has searched. A key held down is one press.
 */
export function moveByKeys(event: KeyboardEvent, screen: HTMLElement | null): void {
  if (screen === null || event.isComposing) return
  const target = event.target as HTMLElement
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const stops = [...screen.querySelectorAll<HTMLElement>('.search-input, .row-main')]
    const at = stops.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)
    stops[Math.min(Math.max(at, 0), stops.length - 1)]?.focus()
    event.preventDefault()
  }
  if (event.key === 'Enter' && event.repeat) event.preventDefault()
  else if (event.key === 'Enter' && target instanceof HTMLInputElement && target.matches('.search-input')) {
    screen
      .querySelector<HTMLElement>(target.value.trim() === '' ? '[data-primary=true]' : '.row-main')
      ?.click()
    event.preventDefault()
  }
}
