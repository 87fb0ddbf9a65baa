import type { Surface } from '../driver.ts'
import { PageSurface } from './surface.ts'

/** What a page would have on paper. */
export async function textOnPaper(surface: Surface): Promise<string> {
  if (!(surface instanceof PageSurface)) throw new Error('Only Chromium shows a page as it prints it.')
  await surface.page.emulateMedia({ media: 'print' })
  const text = await surface.text()
  await surface.page.emulateMedia({ media: null })
  return text
}
