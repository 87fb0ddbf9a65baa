import { finderSource } from './finder.ts'

// These run in the content process with Firefox's own rights (Marionette's `system` sandbox), over a page's `document`
// as Firefox sees it. So a page can neither notice nor spoil the search, and no content security policy applies.
// `arguments[0]` is what the test asked for. A page is left alone until the answer is `done`.

const handSource = `
const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs')
const { keyData } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/KeyData.sys.mjs')

const turn = () => new Promise(resolve => Services.tm.dispatchToMainThread(resolve))

// Called from a script, listeners would share one microtask checkpoint, at the end. A person's events each have theirs.
function asAPerson(act) {
  const { windowUtils } = window
  const level = windowUtils.microTaskLevel
  windowUtils.microTaskLevel = 0
  try {
    act()
  } finally {
    windowUtils.microTaskLevel = level
  }
}

// Said before the deed, since nothing can be said after a deed that ends the document.
const announce = () => Services.cpmm.sendAsyncMessage('latchkey:acting', window.browsingContext.browserId)

function centre(element) {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  // A link may run over two lines, with nothing of it in the middle of its whole box: the first line will do.
  const boxes = Array.from(element.getClientRects())
  const { left, top, right, bottom } = boxes.find(box => box.width && box.height) ?? element.getBoundingClientRect()
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
  return { x, y }
}

function at({ x, y }) {
  let hit = document.elementFromPoint(x, y)
  while (hit?.openOrClosedShadowRoot) {
    const inner = hit.openOrClosedShadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  return hit
}

function isCovered(element) {
  for (let hit = at(centre(element)); hit; hit = hit.parentNode ?? hit.host) if (hit === element) return false
  return true
}

// The place is taken once: what a press of the button moves does not move the mouse.
function mouse(element, types, button) {
  mouseAt(centre(element), types, button)
}

function mouseAt({ x, y }, types, button) {
  announce()
  for (const type of types) asAPerson(() => event.synthesizeMouseAtPoint(x, y, { type, button }, window))
}

const press = key => asAPerson(() => event.sendSingleKey(keyData.getData(key), window))
`

/** `missing`, `disabled`, `covered`, or `done`. */
export const pressScript = `${finderSource}${handSource}
const element = findPressable(arguments[0])
if (!element) return 'missing'
if (!isEnabled(element)) return 'disabled'
if (element.localName === 'option') return choose(element)
const spot = target(element)
if (isCovered(spot)) return 'covered'
mouse(spot, ['mousemove', 'mousedown', 'mouseup'], 0)
return turn().then(() => 'done')

// The drop-down list of a select is drawn by the browser and out of a page's reach.
async function choose(option) {
  const { interaction } = ChromeUtils.importESModule('chrome://remote/content/marionette/interaction.sys.mjs')
  announce()
  interaction.selectOption(option)
  return 'done'
}`

/** `missing`, `disabled`, or `done` after the field holds `arguments[1]`. */
export const typeScript = `${finderSource}${handSource}
const field = findField(arguments[0])
const text = arguments[1]
if (!field) return 'missing'
if (!isEnabled(field) || field.readOnly) return 'disabled'
if (field.type === 'file') return attach().then(() => 'done')
return write().then(() => 'done')

async function attach() {
  const { interaction } = ChromeUtils.importESModule('chrome://remote/content/marionette/interaction.sys.mjs')
  await interaction.sendKeysToElement(field, text, { webdriverClick: true })
}

async function write() {
  announce()
  field.focus()
  selectAll()
  if (!text) press('\\uE003')
  for (const character of text) {
    press(character === '\\n' ? '\\uE006' : character)
    await turn()
  }
}

function selectAll() {
  if (field.isContentEditable) window.getSelection().selectAllChildren(field)
  else field.select?.()
}`

/** `missing`, `covered`, or `done` after a right click. */
export const rightClickScript = `${finderSource}${handSource}
const field = findField(arguments[0]) ?? findPressable(arguments[0]) ?? best(arguments[0], 'img')
if (!field) return 'missing'
if (isCovered(field)) return 'covered'
mouse(field, ['mousemove', 'mousedown', 'contextmenu', 'mouseup'], 2)
return 'done'`

/** At a place of the view, whatever lies there. */
export const clickScript = `${finderSource}${handSource}
const [x, y] = arguments
mouseAt({ x, y }, ['mousemove', 'mousedown', 'mouseup'], 0)
return turn()`

export const valueScript = `${finderSource}
const field = findField(arguments[0])
return field ? { value: field.value ?? field.innerText } : null`

export const textScript = `return document.body?.innerText ?? document.documentElement?.textContent ?? ''`

/** For the sentence of a search that failed. */
export const namesScript = `${finderSource}
const named = selector => everywhere(selector).filter(target).map(nameOf).filter(Boolean)
return { buttons: named(pressable), fields: named(fields) }`
