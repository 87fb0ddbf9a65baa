import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { notForUs } from '../../../extension/popup/guard.ts'

// The moments are what matters here, and no browser lets a test choose them; stories press in the real popup.

const firstFrameMs = 200

let page: EventTarget
let heard: string[]

class Key extends Event {
  readonly key: string

  constructor(type: string, key: string) {
    super(type, { cancelable: true })
    this.key = key
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['setTimeout'] })
  page = new EventTarget()
  heard = []
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('KeyboardEvent', Key)
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => void setTimeout(drawn, firstFrameMs))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Presses, and says whether the popup's own listeners heard of it. */
function press(event: Event): boolean {
  const before = heard.length
  page.dispatchEvent(event)
  return heard.length > before
}

/** The popup's own listeners come after the guard's. */
function listen(): void {
  for (const type of ['keydown', 'click', 'beforeinput'])
    page.addEventListener(type, () => void heard.push(type))
}

const click = () => new Event('click', { cancelable: true })

test('presses before the first half second that it is seen are nobody’s, and count after it', () => {
  notForUs()
  listen()
  vi.advanceTimersByTime(firstFrameMs + 499)
  expect(press(click())).toBe(false)
  expect(press(new Event('beforeinput', { cancelable: true }))).toBe(false)
  vi.advanceTimersByTime(1)
  expect(press(click())).toBe(true)
  expect(press(new Key('keydown', 'Enter'))).toBe(true)
})

test('a press that began before is nobody’s to its end, and the next one counts', () => {
  notForUs()
  listen()
  press(new Event('pointerdown', { cancelable: true }))
  vi.advanceTimersByTime(firstFrameMs + 500)
  expect(press(click())).toBe(false)
  expect(press(click())).toBe(true)
})

test('a press that began before and never ended does not swallow the next', () => {
  notForUs()
  listen()
  press(new Event('pointerdown', { cancelable: true }))
  vi.advanceTimersByTime(firstFrameMs + 500)
  press(new Event('pointerdown', { cancelable: true }))
  expect(press(click())).toBe(true)
})

test('what it swallows does nothing by itself either', () => {
  notForUs()
  const event = click()
  press(event)
  expect(event.defaultPrevented).toBe(true)
})

test('a popup that the person opened takes every press once that is known', () => {
  const end = notForUs()
  listen()
  end()
  expect(press(click())).toBe(true)
})

test('Escape closes at any time', () => {
  notForUs()
  listen()
  expect(press(new Key('keydown', 'Escape'))).toBe(true)
})
