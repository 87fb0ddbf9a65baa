/** What a test calls a thing by: exact words, or a pattern. It travels to Firefox as data. */
export type Wanted = { words: string } | { source: string; flags: string }

export function wanted(name: string | RegExp): Wanted {
  return typeof name === 'string' ? { words: tidy(name) } : { source: name.source, flags: name.flags }
}

export function matches(text: string, words: string | RegExp): boolean {
  if (typeof words === 'string') return tidy(text).includes(tidy(words))
  // A `g` or `y` pattern remembers where it stopped: each look starts anew.
  return new RegExp(words.source, words.flags.replace(/[gy]/g, '')).test(text)
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * Finds by accessible name, as source text: it runs inside Firefox, in pages and in the popup alike, and a bundler's
 * names for its own helpers would not be there.
 *
 * Exact words are preferred; without an exact match, words inside a longer name will do, whatever their case. A thing
 * one can press is preferred to a row that holds it. Shadow roots are searched. What cannot be seen is not found, but
 * a hidden checkbox or file field is found through a label that shows.
 */
export const finderSource = `
const pressable = 'button, a[href], summary, option, input[type=button], input[type=submit], input[type=reset], ' +
  'input[type=image], input[type=checkbox], input[type=radio], [role=button], [role=link], [role=checkbox], ' +
  '[role=switch], [role=radio], [role=tab], [role=option], [role=menuitem], [role=menuitemradio], ' +
  '[role=menuitemcheckbox]'
const rows = 'tr, li, label, [role=row], [role=listitem]'
const fields = 'input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image], [type=checkbox], ' +
  '[type=radio]), textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox], [role=searchbox], ' +
  '[role=combobox]'

const tidy = text => text.replace(/\\s+/g, ' ').trim()

function everywhere(selector, root = document) {
  const found = []
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element)
    if (element.openOrClosedShadowRoot) found.push(...everywhere(selector, element.openOrClosedShadowRoot))
  }
  return found
}

function shows(element) {
  const box = element.localName === 'option' ? element.closest('select') : element
  if (!box || !box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  const { width, height } = box.getBoundingClientRect()
  return width > 1 && height > 1
}

const isEnabled = element =>
  !element.matches(':disabled') && !element.closest('[inert], [aria-disabled=true], fieldset:disabled')

// What a screen reader would say of the content: pictures by their alternative text, nothing that is aria-hidden.
function spoken(node) {
  if (node.nodeType === node.TEXT_NODE) return node.data
  if (node.nodeType !== node.ELEMENT_NODE) return ''
  if (node.getAttribute('aria-hidden') === 'true' || /^(script|style|input|select|textarea)$/.test(node.localName)) return ''
  if (node.hasAttribute('aria-label')) return ' ' + node.getAttribute('aria-label') + ' '
  if (node.localName === 'img') return ' ' + node.alt + ' '
  const display = getComputedStyle(node).display
  if (display === 'none') return ''
  const words = Array.from(node.childNodes, spoken).join('')
  return display.startsWith('inline') && display !== 'inline-block' ? words : ' ' + words + ' '
}

function labelledBy(element) {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean)
  const parts = ids.map(id => element.getRootNode().getElementById(id)).filter(Boolean)
  return parts.map(part => spoken(part)).join(' ')
}

// The first name that is not empty counts, as in the accessible name computation.
function nameOf(element) {
  const ofLabels = () => Array.from(element.labels ?? [], spoken).join(' ')
  const ofContent = () => (element.matches(fields) ? '' : element.localName === 'input' ? element.value : spoken(element))
  const ways = [
    () => labelledBy(element),
    () => element.getAttribute('aria-label') ?? '',
    ofLabels,
    () => element.getAttribute('alt') ?? '',
    ofContent,
    () => element.title ?? '',
    () => element.getAttribute('placeholder') ?? '',
  ]
  for (const way of ways) if (tidy(way())) return tidy(way())
  return ''
}

// Each way to see whether a name fits, the best first.
function tests(wanted) {
  if (!('words' in wanted)) return [name => new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, '')).test(name)]
  const lower = wanted.words.toLowerCase()
  return [name => name === wanted.words, name => name.toLowerCase().includes(lower)]
}

// Where a person would put the mouse: the thing itself, or the label that stands for a hidden one.
const target = element => [element, ...(element.labels ?? [])].find(shows)

function best(wanted, ...selectors) {
  const tiers = selectors.map(selector => everywhere(selector).filter(target).map(element => [element, nameOf(element)]))
  for (const fits of tests(wanted)) {
    for (const tier of tiers) {
      const fitting = tier.filter(([, name]) => name && fits(name)).map(([element]) => element)
      if (fitting.length) return fitting.find(isEnabled) ?? fitting[0]
    }
  }
}

const findPressable = wanted => best(wanted, pressable, rows)
const findField = wanted => best(wanted, fields)
`
