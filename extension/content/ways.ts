import { isSame, isShownIn, mayReplace } from '../../src/form/held.ts'
import { byKeys } from './by-keys.ts'
import type { Typable } from './dom.ts'
import { dispatch, focusOn } from './focus.ts'
import { edit } from './keyboard.ts'
import { selectAll, setText, textOf } from './text.ts'
import { heldBy, shownNear, type Typing } from './typing.ts'
import { frame, task, until } from './wait.ts'

/** @returns whether the page was seen to take all but the last step. */
type Way = (typing: Typing) => Promise<boolean> | boolean

/** What most pages take comes first. */
const ways: readonly Way[] = [byKeys, byPaste, byReplacement]

/**
 * Types a text, in one way after the other until the page has taken it. What a way left that did not do is taken away again, so that
 * no field ever keeps half a code.
 *
 * @returns `refused` where all fields hold what they held before, `altered` where the page keeps something else.
 */
export async function typeInto(typing: Typing): Promise<'taken' | 'altered' | 'refused'> {
  const before = typing.fields.map(textOf)
  for (const way of ways) {
    if (!typing.fields.every(typing.may)) break
    if (await isTakenBy(way, typing)) return 'taken'
    await putBack(typing, before)
  }
  return typing.fields.every((field, at) => textOf(field) === before[at]) ? 'refused' : 'altered'
}

async function isTakenBy(way: Way, typing: Typing): Promise<boolean> {
  const shownBefore = isShownIn(shownNear(typing), typing.text)
  const almost = await way(typing)
  // A framework may take back what it did not hear of when it draws next.
  await frame()
  return until(() => {
    const held = heldBy(typing)
    const shown = !shownBefore && isShownIn(shownNear(typing), typing.text)
    return isSame(held, typing.text) || shown || (almost && held === '')
  })
}

async function putBack(typing: Typing, before: readonly string[]): Promise<void> {
  for (const [at, field] of typing.fields.entries()) {
    const text = before[at] ?? ''
    if (textOf(field) === text) continue
    focusOn(field, undefined)
    setText(field, text)
    const inputType = text === '' ? 'deleteContentBackward' : 'insertReplacementText'
    dispatch(field, new InputEvent('input', { bubbles: true, composed: true, inputType, data: text || null }))
    await task()
  }
}

/** Pastes into the field, or into the first box of a row, which then has to spread the code by itself. */
function byPaste(typing: Typing): boolean {
  return inOne(typing, (field, text) => {
    if (dispatch(field, pasteOf(text)) && typing.fields.length === 1)
      edit(field, text, 'insertFromPaste', { over: true, may: typing.may })
  })
}

/** As the browser's own autofill does: the whole text at once, without a key. */
function byReplacement(typing: Typing): boolean {
  return inOne(typing, (field, text) =>
    edit(field, text, 'insertReplacementText', { over: true, may: typing.may }),
  )
}

function inOne({ fields: [field], text, may }: Typing, put: (field: Typable, text: string) => void): boolean {
  focusOn(field, undefined)
  if (!may(field) || !mayReplace(textOf(field))) return false
  selectAll(field)
  put(field, text)
  dispatch(field, new Event('change', { bubbles: true }))
  return false
}

/**
 * The code in a paste. Firefox hands a page nothing of a `DataTransfer` that a content script filled, and takes the text by members
 * of its own.
 */
function pasteOf(text: string): ClipboardEvent {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const own = { data: text, dataType: 'text/plain' }
  return new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
    ...own,
  })
}
