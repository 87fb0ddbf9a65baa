import { enterKey, type Key, keyOf } from '../../src/form/keys.ts'
import type { Typable } from './dom.ts'
import { dispatch } from './focus.ts'
import { insert, isEditable } from './text.ts'
import type { Typing } from './typing.ts'

type EditType = 'insertText' | 'insertFromPaste' | 'insertReplacementText'

/** How a field is edited. */
export interface Editing extends Pick<Typing, 'may'> {
  /** In place of all that it holds. */
  readonly over: boolean
}

/**
 * One key as a person presses it, in the order of UI Events, “Keyboard Event Order”: keydown, keypress, beforeinput, the text, input, keyup.
 * What the page cancels goes no further.
 *
 * @param released whom the key comes up over: the page may have moved the focus on.
 */
export function press(element: Typable, character: string, editing: Editing, released: () => Element): void {
  const key = keyOf(character)
  if (goesDown(element, key, character.charCodeAt(0)) && editing.may(element))
    edit(element, character, 'insertText', editing)
  dispatch(released(), keyboardEvent('keyup', key))
}

/** @param act what the browser does on Enter, unless the page keeps it from that. */
export function pressEnter(element: Element, act: () => void): void {
  if (goesDown(element, enterKey, enterKey.keyCode)) act()
  dispatch(element, keyboardEvent('keyup', enterKey))
}

/** In keypress `keyCode` is the character: UI Events, “Legacy Key Attributes”. */
const goesDown = (element: Element, key: Key, charCode: number): boolean =>
  dispatch(element, keyboardEvent('keydown', key)) &&
  dispatch(element, keyboardEvent('keypress', { ...key, keyCode: charCode, charCode }))

/** `which` is what older widgets ask for. It has no type: Firefox takes it from here, Chromium from `keyCode`. */
const keyboardEvent = (type: string, key: Key & { charCode?: number }): KeyboardEvent =>
  new KeyboardEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    ...key,
    ...{ which: key.keyCode },
  })

/** Puts text into a field between the two events that frame every edit. The browser fires the second where it edits by itself. */
export function edit(element: Typable, text: string, inputType: EditType, { over, may }: Editing): void {
  const told = { bubbles: true, composed: true, inputType, data: text }
  if (!dispatch(element, new InputEvent('beforeinput', { ...told, cancelable: true }))) return
  if (may(element) && insert(element, text, over) && !isEditable(element))
    dispatch(element, new InputEvent('input', told))
}
