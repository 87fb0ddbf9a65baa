import { isRightToLeft, language } from '../browser/words.ts'

/** Says in which language a page of ours is, and which way it runs. */
export function speak(page: Document, title: string): void {
  page.documentElement.lang = language
  page.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr'
  page.title = title
}
