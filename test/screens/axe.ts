import axe from 'axe-core'
import type { Surface } from '../e2e/driver.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What depends on the colour scheme; all else is the same in both. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** As axe-core has them, but for the first two: an arrow or a single letter is to be read as well. */
const contrast = {
  ignoreUnicode: false,
  ignoreLength: true,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.2,
  textStrokeEmMin: 0.03,
}

/** The driver evaluates by the browser's own debugging ways, which an extension's content security policy does not bar. */
const loaded = `(() => {
  if (globalThis.axe === undefined) {
    ${axe.source}
    axe.configure({ checks: [{ id: 'color-contrast', options: ${JSON.stringify(contrast)} }] })
  }
  return true
})()`

/**
 * Each fault that axe-core finds at level AA of WCAG 2.2 on what the surface shows, as a line: the rule, the element, and why. What it
 * could not decide is among them. What stays in sight while the rest scrolls lies over it, where no ground could be told: for as long as
 * this looks, it does not stay. What a menu is opened over was looked at before, and is not there meanwhile.
 */
export async function faultsByAxe(surface: Surface, rules: 'all' | 'of colours'): Promise<string[]> {
  await surface.evaluate(loaded)
  const runOnly = rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: ofColours }
  return surface.evaluate<string[]>(`(async () => {
    const all = [...document.querySelectorAll('*')]
    const styleOf = element => getComputedStyle(element)
    const menu = all.find(element => styleOf(element).position === 'absolute' && styleOf(element).zIndex !== 'auto')
    const put = menu === undefined
      ? all.filter(element => styleOf(element).position === 'sticky').map(({ style }) => [style, 'position', 'static'])
      : all.filter(element => !element.contains(menu) && !menu.parentElement.contains(element)).map(({ style }) => [style, 'visibility', 'hidden'])
    for (const [style, property, value] of put) style[property] = value
    const { violations, incomplete } = await axe.run(menu ?? document, {
      runOnly: ${JSON.stringify(runOnly)},
      resultTypes: ['violations', 'incomplete'],
    })
    for (const [style, property] of put) style[property] = ''
    const lines = (word, results) => results.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
      [word + id, target.join(' '), ...[...any, ...all, ...none].map(({ message }) => message)].join(': ')))
    return [...lines('', violations), ...lines('undecided ', incomplete)]
  })()`)
}
