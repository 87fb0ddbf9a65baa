/** Where the popup's page stands: below the toolbar button, in a tab of its own, or beside the page. */
export type Surface = 'popup' | 'tab' | 'panel'

const places: Readonly<Record<string, Surface>> = { '#tab': 'tab', '#panel': 'panel' }

/** Only the popup is opened on a page, and may look at it. */
export const surface = (): Surface => places[location.hash] ?? 'popup'

/** What the person goes on with is elsewhere; a page that stays open for them stays. */
export function closePopup(): void {
  if (surface() === 'popup') window.close()
}
