// Everything by which a page is told of what happens to it: observers, events, its own names.

{
  const own = new Set([document, document.documentElement, document.body, ...document.querySelectorAll('*')])
  const observed = { subtree: true, childList: true, attributes: true, characterData: true }
  new MutationObserver(() => attack.notice('a change')).observe(document, observed)
  const sizes = new ResizeObserver(() => attack.notice('another size'))
  const sights = new IntersectionObserver(() => attack.notice('another sight'))
  for (const element of document.querySelectorAll('*')) {
    sizes.observe(element)
    sights.observe(element)
  }

  // These come with any work of the page's thread, and count where they say whose it was.
  const common = [
    'longtask',
    'long-animation-frame',
    'paint',
    'largest-contentful-paint',
    'layout-shift',
    'event',
    'first-input',
  ]
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        if (!common.includes(type) || /extension/.test(JSON.stringify(entry)))
          attack.notice(`performance: ${type}`)
    }).observe({ type })

  // Where a machine has no such sensor, Chromium tells whoever listens so by one empty event, whenever it gets to it.
  const sensors = ['devicemotion', 'deviceorientation', 'deviceorientationabsolute']

  const events = [
    ...Object.keys(self),
    ...Object.keys(Document.prototype),
    ...Object.keys(HTMLElement.prototype),
  ]
    .filter(name => name.startsWith('on'))
    .map(name => name.slice(2))
    .filter(type => !sensors.includes(type))
  for (const type of new Set([...events, 'focusin', 'focusout', 'compositionstart', 'DOMContentLoaded']))
    addEventListener(type, () => attack.notice(`event: ${type}`), true)

  for (const element of document.querySelectorAll('input'))
    for (const name of [
      'value',
      'name',
      'type',
      'form',
      'labels',
      'checkVisibility',
      'getAttribute',
      'getBoundingClientRect',
    ])
      Object.defineProperty(element, name, { get: () => attack.notice(`the field’s ${name}`) })

  class Watched extends HTMLElement {
    static observedAttributes = ['class', 'style', 'id', 'data-latchkey']
    attributeChangedCallback() {
      attack.notice('an attribute')
    }
  }
  customElements.define('watched-element', Watched)
  const shadow = document.querySelector('watched-element').attachShadow({ mode: 'open' })
  shadow.append(document.createElement('input'))
  new MutationObserver(() => attack.notice('a change within a root')).observe(shadow, observed)

  const names = () =>
    [self, document, navigator, ...own]
      .flatMap(object => Object.getOwnPropertyNames(object).map(name => `${object}.${name}`))
      .concat(`${document.styleSheets.length} and ${document.adoptedStyleSheets.length} style sheets`)
  const before = new Set(names())
  attack.newNames = () => names().filter(name => !before.has(name))
}
