import { documentElement, shownText, within } from './reach.ts'

/** The page's visible text, a line a block; text in read-only areas, where sites like to show codes, included. */
export function visibleLines(): string[] {
  const areas = [...within(documentElement(), 'textarea')]
    .filter((area): area is HTMLTextAreaElement => area instanceof HTMLTextAreaElement && area.readOnly)
    .map(area => area.value)
  return [shownText(documentElement()), ...areas].join('\n').split('\n')
}
