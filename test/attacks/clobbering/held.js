// What the page's fields hold, asked by what this file found in the browser before the page laid hands on it.
{
  const { call } = Function.prototype
  const bound = call.bind.bind(call)
  const getter = (prototype, name) => bound(Object.getOwnPropertyDescriptor(prototype, name).get)
  const readValue = getter(HTMLInputElement.prototype, 'value')
  const typeOf = getter(HTMLInputElement.prototype, 'type')
  const nameOf = getter(Element.prototype, 'localName')
  const shadowOf = getter(Element.prototype, 'shadowRoot')
  const frameOf = getter(HTMLIFrameElement.prototype, 'contentDocument')
  const all = bound(Document.prototype.querySelectorAll)
  const allInside = bound(DocumentFragment.prototype.querySelectorAll)
  const top = document

  function heldIn(found) {
    let held = ''
    for (let at = 0; at < found.length; at++) {
      const element = found[at]
      const name = nameOf(element)
      if (name === 'input' && typeOf(element) !== 'hidden') held += readValue(element)
      const shadow = shadowOf(element)
      if (shadow) held += heldIn(allInside(shadow, '*'))
      if (name === 'iframe' && frameOf(element)) held += heldIn(all(frameOf(element), '*'))
    }
    return held
  }

  /** Fields that a page has taken out of its document. */
  globalThis.taken = []
  globalThis.held = () => heldIn(all(top, '*')) + globalThis.taken.map(readValue).join('')
}
