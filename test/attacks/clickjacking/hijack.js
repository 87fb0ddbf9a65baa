// What the pages of this folder have in common. Each waits for something to be drawn into it that it did not draw itself, hides it, and
// leaves it where the next click goes.

{
  const field = document.querySelector('input')
  const form = document.querySelector('form')
  const observer = new MutationObserver(notice)
  let hide = () => {}

  /** What the page does to itself is no news to it. */
  attack.own = change => {
    notice(observer.takeRecords())
    change()
    observer.takeRecords()
  }

  function notice(records) {
    for (const { target, attributeName, addedNodes } of records) {
      if (target === attack.list || [...addedNodes].includes(attack.list)) continue
      attack.tell('foreign', attributeName === null ? target.nodeName : `${target.nodeName} ${attributeName}`)
      for (const node of addedNodes) if (node instanceof HTMLElement) attack.own(() => hide(node))
    }
  }

  attack.hijack = how => {
    hide = how
    addEventListener('load', () => {
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      field.focus()
      // As a manager that offers itself at a field that has the focus is made to do so, again and again.
      setInterval(() => {
        field.blur()
        field.focus()
      }, 100)
    })
  }

  attack.cover = (element, { part = false, popover = false }) => {
    const cover = document.createElement('div')
    cover.className = part ? 'cover part' : 'cover'
    cover.textContent = 'Accept all'
    if (popover) cover.popover = 'manual'
    element.after(cover)
    if (popover) cover.showPopover()
  }

  attack.followCursor = () =>
    addEventListener('mousemove', ({ clientX, clientY }) =>
      attack.own(() =>
        Object.assign(form.style, { position: 'fixed', left: `${clientX - 20}px`, top: `${clientY - 10}px` }),
      ),
    )

  // Presses, because a click on a label is one on its field too.
  attack.clicks = 0
  addEventListener('mousedown', ({ isTrusted }) => isTrusted && attack.clicks++, true)
}
