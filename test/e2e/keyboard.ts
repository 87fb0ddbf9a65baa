import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type Popup, patienceMs, type Surface, type Tab } from './driver.ts'
import { finderSource, wanted } from './firefox/finder.ts'

// The same stories by keyboard alone: what is to be pressed or typed into is reached with Tab, among rows and radio buttons with the
// arrow keys, and pressed with Enter or Space.

/** Where the focus is, seen from what is looked for; `above` and `below` in the same list of rows, or group of radio buttons. */
type Place = 'missing' | 'here' | 'before' | 'behind' | 'above' | 'below'

/** What brings it nearer. */
const keyFrom = { before: 'Tab', behind: 'Shift+Tab', above: 'ArrowDown', below: 'ArrowUp' } as const

interface Way {
  readonly place: Place
  /** What is ticked is pressed by Space. */
  readonly kind: 'button' | 'checkbox' | 'radio' | 'field'
}

const wayTo = (finder: 'findPressable' | 'findField', name: string | RegExp): string => `(() => {
  ${finderSource}
  const element = ${finder}(${JSON.stringify(wanted(name))})
  if (!element || !isEnabled(element)) return { place: 'missing', kind: 'button' }
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  const kind = element.matches('[type=radio]') ? 'radio'
    : element.matches('[type=checkbox]') ? 'checkbox' : element.matches(fields) ? 'field' : 'button'
  const isInGroup = kind === 'radio' && active?.type === 'radio' && active.name === element.name
  if (active === element) return { place: 'here', kind }
  const isAfter = (one, other) => other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
  if (isInGroup) return { place: isAfter(active, element) ? 'below' : 'above', kind }
  const [row, rowOfFocus] = [element, active].map(one => one?.closest('.rows > li'))
  if (row && rowOfFocus && row !== rowOfFocus) return { place: isAfter(rowOfFocus, row) ? 'below' : 'above', kind }
  // Of all rows Tab comes to one.
  const stop = row && element.tabIndex < 0 ? document.querySelector('.rows [tabindex="0"]') : element
  const isBehind = active !== null && active !== document.body && isAfter(active, stop)
  return { place: isBehind ? 'behind' : 'before', kind }
})()`

const nothing: Way = { place: 'missing', kind: 'button' }

const betweenLooksMs = 40
/** More stops than any of our screens has. */
const mostStops = 400

/** Goes there with Tab, however long it takes to appear. @throws {Error} when it does not appear, or Tab never comes to it. */
async function goTo(
  surface: Surface,
  finder: 'findPressable' | 'findField',
  name: string | RegExp,
): Promise<Way> {
  const end = Date.now() + patienceMs
  for (let stops = 0; stops < mostStops; ) {
    // Between two documents there is nothing yet.
    const way = await surface.evaluate<Way>(wayTo(finder, name)).catch(() => nothing)
    if (way.place === 'here') return way
    if (way.place !== 'missing') {
      await surface.key(keyFrom[way.place])
      stops += 1
    } else if (Date.now() < end) await pause(betweenLooksMs)
    else throw new Error(`There is no ${name} to go to. On the screen was:\n${await surface.text()}`)
  }
  throw new Error(`Tab does not come to ${name}. On the screen was:\n${await surface.text()}`)
}

async function press(surface: Surface, name: string | RegExp): Promise<void> {
  const { kind } = await goTo(surface, 'findPressable', name)
  const key = kind === 'checkbox' || kind === 'radio' ? ' ' : 'Enter'
  // What is pressed may close the popup before the key has come up again.
  await surface.key(key).catch((error: unknown) => {
    if (!/closed|gone/i.test(String(error))) throw error
  })
}

async function type(surface: Surface, label: string | RegExp, text: string): Promise<void> {
  await goTo(surface, 'findField', label)
  await surface.key('ControlOrMeta+a')
  if (text === '') await surface.key('Delete')
  for (const char of text) await surface.key(char)
}

/** A surface on which nothing is clicked. What it is otherwise asked for, it does as ever. */
function withoutPointer<S extends Surface>(surface: S): S {
  return new Proxy(surface, {
    get(target, name) {
      if (name === 'press') return (wantedName: string | RegExp) => press(target, wantedName)
      if (name === 'type') return (label: string | RegExp, text: string) => type(target, label, text)
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const surfaces = new Set(['open', 'popup', 'popupOpened', 'tabOpened'])

/** The browser, in whose tabs and popups nobody clicks. */
export function byKeyboard(browser: Browser): Browser {
  return new Proxy(browser, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (!surfaces.has(String(name))) return value.bind(target)
      return async (...args: unknown[]) => withoutPointer((await value.apply(target, args)) as Tab | Popup)
    },
  })
}
