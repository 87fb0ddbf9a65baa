// What a person or the browser could have done, done by a script: none of it may have an effect.

{
  const field = document.querySelector('input')
  const targets = [self, document, document.documentElement, document.body, field]
  const bubbling = { bubbles: true, cancelable: true, composed: true }

  const keys = [
    { key: 'F', code: 'KeyF', altKey: true, shiftKey: true },
    { key: '>', code: 'Period', altKey: true, shiftKey: true },
    { key: 'L', code: 'KeyL', altKey: true, shiftKey: true },
    { key: 'K', code: 'KeyK', altKey: true, shiftKey: true },
    { key: 'Enter', code: 'Enter' },
    { key: 'Tab', code: 'Tab' },
    { key: 'ContextMenu', code: 'ContextMenu' },
  ]

  const words = ['fill', 'fill-code', 'lock', 'asks', 'unlock', 'codes.list', 'changed', 'locked', 'latchkey']
  const payloads = words.flatMap(word => [
    word,
    { kind: word },
    { type: word },
    { action: word, command: word },
    { target: 'latchkey', data: { kind: word } },
  ])

  /** How many forgeries there were. */
  attack.forge = () => {
    let count = 0
    const send = (target, event) => {
      target.dispatchEvent(event)
      count++
    }
    for (const target of targets) {
      for (const key of keys)
        for (const type of ['keydown', 'keypress', 'keyup'])
          send(target, new KeyboardEvent(type, { ...bubbling, ...key }))
      for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'])
        for (const button of [0, 2]) send(target, new MouseEvent(type, { ...bubbling, button }))
      for (const type of [
        'pointerdown',
        'pointerup',
        'touchend',
        'focus',
        'focusin',
        'blur',
        'paste',
        'submit',
        'visibilitychange',
        'pageshow',
      ])
        send(target, new Event(type, bubbling))
      for (const word of words)
        for (const type of [word, `latchkey-${word}`, `latchkey:${word}`])
          send(target, new CustomEvent(type, { ...bubbling, detail: { kind: word } }))
    }
    for (const element of document.querySelectorAll('*')) {
      element.click?.()
      element.focus?.()
      count++
    }
    for (const payload of payloads) {
      postMessage(payload, '*')
      new BroadcastChannel('latchkey').postMessage(payload)
      count += 2
    }
    return count
  }
}
