import type { Typable } from './dom.ts'
import { contentOf, own } from './reach.ts'
import { documentOf, nameOf } from './realms.ts'

// Reads and writes what fields hold. The prototype's setter writes past what a framework put on the element itself, so that it
// sees a change from outside, as it would from a keyboard.

type Input = HTMLInputElement | HTMLTextAreaElement

/** `undefined` for an editable element, which has no value but text. */
function prototypeOf(element: Typable): object | undefined {
  const name = nameOf(element)
  if (name === 'input') return HTMLInputElement.prototype
  return name === 'textarea' ? HTMLTextAreaElement.prototype : undefined
}

/** Whether text can be typed into it as it is now: a page may make a checkbox of a field at any time. */
export const takesText = (element: Typable): boolean =>
  isEditable(element)
    ? own<boolean>(HTMLElement.prototype, 'isContentEditable', element)
    : nameOf(element) === 'textarea' ||
      /^(text|tel|number|password|search|url|email)$/.test(own(HTMLInputElement.prototype, 'type', element))

/** Whether it is edited by the browser itself rather than by its value. */
export const isEditable = (element: Typable): boolean => prototypeOf(element) === undefined

export function textOf(element: Typable): string {
  const prototype = prototypeOf(element)
  return prototype === undefined ? contentOf(element).trim() : own<string>(prototype, 'value', element)
}

/** Sets the whole text, and fires nothing but what the browser itself fires in an editable element. */
export function setText(element: Typable, text: string): void {
  const prototype = prototypeOf(element)
  if (prototype !== undefined) Reflect.set(prototype, 'value', text, element)
  else {
    selectAll(element)
    edit(element, text)
  }
}

/** Selects what a field holds, so that the next key replaces it. */
export function selectAll(element: Typable): void {
  const prototype = prototypeOf(element)
  if (prototype !== undefined) (prototype as Input).select.call(element)
  else {
    const selection = Document.prototype.getSelection.call(documentOf(element))
    if (selection !== null) Selection.prototype.selectAllChildren.call(selection, element)
  }
}

/**
 * Puts text where the caret is, in place of what is selected.
 *
 * @returns whether it was put in: past its `maxlength`, a field takes nothing from a person.
 */
export function insert(element: Typable, text: string, over: boolean): boolean {
  const prototype = prototypeOf(element)
  if (prototype === undefined) return edit(element, text)
  const held = over ? '' : textOf(element)
  const [start, end] = over ? [0, 0] : caretOf(prototype, element, held.length)
  const next = held.slice(0, start) + text + held.slice(end)
  const maxLength = own<number>(prototype, 'maxLength', element)
  if (maxLength >= 0 && next.length > maxLength) return false
  Reflect.set(prototype, 'value', next, element)
  const after = start + text.length
  if (after !== next.length) (prototype as Input).setSelectionRange.call(element, after, after)
  return true
}

/** Fields for numbers have no caret that scripts could ask for: what is typed goes to the end. */
function caretOf(prototype: object, element: Typable, end: number): readonly [number, number] {
  const at = (name: string) => own<number | null>(prototype, name, element) ?? end
  return [at('selectionStart'), at('selectionEnd')]
}

/**
 * Only the browser's own editing keeps an editable element's structure and undo as they are when a person types. Firefox announces
 * it once more, after we have: the page hears of one edit once.
 */
function edit(element: Typable, text: string): boolean {
  const page = documentOf(element)
  const silence = (event: Event) => event.stopImmediatePropagation()
  EventTarget.prototype.addEventListener.call(page, 'beforeinput', silence, true)
  const [command, value] = text === '' ? ['delete'] : ['insertText', text]
  const done = Document.prototype.execCommand.call(page, command, false, value)
  EventTarget.prototype.removeEventListener.call(page, 'beforeinput', silence, true)
  return done
}
