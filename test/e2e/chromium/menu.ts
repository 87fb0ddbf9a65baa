import type { Display } from './display.ts'
import { fieldNamed, imageNamed } from './named.ts'
import type { PageTab } from './surface.ts'
import { until } from './wait.ts'

/**
 * Right-clicks a field or an image and picks an entry of the browser's own menu.
 *
 * No protocol shows that menu. A letter picks the entry that begins with it when it is the only one, so the entry's
 * letter must be unlike those of Chromium's own (C, E, I, O, P, R, S, U, W in a text field; C, I, O, S on an image).
 */
export async function pickFromMenu(
  display: Display,
  tab: PageTab,
  label: string | RegExp,
  entry: string,
): Promise<void> {
  await tab.front()
  const named: typeof fieldNamed = async (page, name) =>
    (await fieldNamed(page, name)) ?? imageNamed(page, name)
  const field = await tab.find(named, label, 'right-click')
  const before = await display.windows()
  await field.click({ button: 'right', noWaitAfter: true })
  await until(
    async () => (await display.windows()) > before || undefined,
    () => `The field ${label} was right-clicked, and no menu came.`,
  )
  await display.pressInMenu(entry.charAt(0).toLowerCase())
  await until(
    async () => (await display.windows()) <= before || undefined,
    () => `No entry of the menu, or more than one, begins as “${entry}” does.`,
  )
}
