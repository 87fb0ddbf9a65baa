import axe from 'axe-core'
import type { Surface } from '../e2e/driver.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What depends on the colour scheme; all else is the same in both. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** The driver evaluates by the browser's own debugging ways, which an extension's content security policy does not bar. */
const loaded = `(() => {
  if (globalThis.axe === undefined) {
    ${axe.source}
  }
  return true
})()`

/**
 * Each fault that axe-core finds at level AA of WCAG 2.2 on what the surface shows, as a line: the rule, the element, and why. What it
 * could not decide is among them, but for what stands on a picture.
 */
export async function faultsByAxe(surface: Surface, rules: 'all' | 'of colours'): Promise<string[]> {
  await surface.evaluate(loaded)
  const runOnly = rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: ofColours }
  return surface.evaluate<string[]>(`(async () => {
    const { violations, incomplete } = await axe.run(document, {
      runOnly: ${JSON.stringify(runOnly)},
      resultTypes: ['violations', 'incomplete'],
    })
    const lines = (word, results) => results.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
      [word + id, target.join(' '), ...[...any, ...all, ...none].map(({ message }) => message)].join(': ')))
    return [...lines('', violations), ...lines('undecided ', incomplete)]
  })()`)
}
