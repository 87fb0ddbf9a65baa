import type { Locator, Page } from '@playwright/test'

// In this order, because a row's accessible name often holds that of the button inside it.
const pressable = [
  'button',
  'link',
  'checkbox',
  'switch',
  'radio',
  'tab',
  'menuitem',
  'option',
  'row',
] as const

const fields = 'input, textarea, select, [contenteditable]'

/** The one visible thing to press with this accessible name, if it is there. */
export async function pressableNamed(page: Page, name: string | RegExp): Promise<Locator | undefined> {
  for (const role of pressable) {
    const found = await onlyOne(page.getByRole(role, { name, exact: true }), `${role} named ${name}`)
    if (found) return found
  }
  // ARIA gives a summary element no role, yet a person presses it.
  return onlyOne(page.locator('summary').filter({ hasText: name }), `summary named ${name}`)
}

/** The one visible field with this label, accessible name or, where it has neither, placeholder. */
export function fieldNamed(page: Page, label: string | RegExp): Promise<Locator | undefined> {
  // By label and not by role: a password field has no role.
  const labelled = page.getByLabel(label, { exact: true }).and(page.locator(fields))
  const found = labelled.or(page.getByPlaceholder(label, { exact: true }))
  return onlyOne(found, `field labelled ${label}`)
}

/** The one visible image with this alternative text. */
export const imageNamed = (page: Page, alt: string | RegExp): Promise<Locator | undefined> =>
  onlyOne(page.getByRole('img', { name: alt, exact: true }), `image named ${alt}`)

async function onlyOne(found: Locator, what: string): Promise<Locator | undefined> {
  const seen = found.filter({ visible: true })
  const count = await seen.count()
  if (count > 1) throw new Error(`There are ${count} of: ${what}. A person could not tell which is meant.`)
  return count === 1 ? seen : undefined
}
