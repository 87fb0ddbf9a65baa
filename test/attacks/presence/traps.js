// Every method and property that a reader of pages could use of the page's own, replaced by one that tells of it.

{
  const noticed = []
  const append = noticed.push.bind(noticed)
  let listening = false

  attack.notice = what => {
    if (listening) append(what)
  }

  /** Not before the caller, the console or a driver, has got its answer. */
  attack.begin = () => void setTimeout(() => (listening = true))

  attack.noticed = () => {
    listening = false
    return [...new Set([...noticed, ...attack.newNames()])]
  }

  const kinds =
    /^(Node|Element|Document|DocumentFragment|ShadowRoot|CharacterData|Text|Range|Selection|EventTarget|Event|InputEvent|KeyboardEvent|HTML\w*Element|SVG\w*Element|CSSStyleDeclaration|DOMRect|DOMTokenList|NodeList|HTMLCollection|NamedNodeMap|Attr|CanvasRenderingContext2D|MutationObserver|XMLHttpRequest|FormData|Storage|History|Clipboard|StyleSheetList)$/

  for (const name of Object.getOwnPropertyNames(self).filter(name => kinds.test(name)))
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(self[name].prototype)))
      if (property.configurable && key !== 'constructor')
        Object.defineProperty(self[name].prototype, key, trapped(`${name}.${key}`, property))

  function trapped(name, property) {
    const telling = work =>
      work &&
      function (...args) {
        attack.notice(name)
        return Reflect.apply(work, this, args)
      }
    const { value, get, set } = property
    if (typeof value === 'function') return { ...property, value: telling(value) }
    return get === undefined ? property : { ...property, get: telling(get), set: telling(set) }
  }

  for (const name of [
    'getComputedStyle',
    'getSelection',
    'fetch',
    'matchMedia',
    'requestAnimationFrame',
    'postMessage',
  ])
    self[name] = trapped(name, { value: self[name] }).value

  // Whatever sets or asks for a name of its own on any object of the page.
  for (const name of ['latchkeyRead', 'latchkeyFill', 'latchkeyPictures', 'latchkeyMark'])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => attack.notice(`get ${name}`),
      set: () => attack.notice(`set ${name}`),
    })
}
