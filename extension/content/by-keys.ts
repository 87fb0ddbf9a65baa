import { isSame, mayReplace } from '../../src/form/held.ts'
import type { Typable } from './dom.ts'
import { dispatch, focusedIn, focusOn, tellFocus } from './focus.ts'
import { press } from './keyboard.ts'
import { documentOf } from './realms.ts'
import { isEditable, selectAll, textOf } from './text.ts'
import { heldBy, shownNear, type Typing } from './typing.ts'
import { task, until } from './wait.ts'

/** One pass over the fields: which it is at, and which it has typed into. */
interface Pass extends Typing {
  readonly used: Set<Typable>
  at: Typable | undefined
}

/**
 * Types key by key, each where the page moves the focus, as a person does who looks at the keyboard. Stops at a field that may not
 * be typed into, and after the first key if the page does nothing with it.
 *
 * @returns whether all but the last key was seen to be taken: fields that are empty after that one were sent.
 */
export async function byKeys(typing: Typing): Promise<boolean> {
  const pass: Pass = { ...typing, used: new Set(), at: undefined }
  const before = stateOf(typing)
  let almost = false
  for (const [index, character] of [...typing.text].entries()) {
    almost = isSame(heldBy(typing), typing.text.slice(0, index))
    const field = nextField(pass, index)
    if (!goTo(pass, field)) return false
    strike(pass, field, character)
    // A framework draws what it heard of before the next task begins.
    await task()
    const heard = () => stateOf(typing) !== before || textOf(field) === character || !hasFocus(field)
    if (index === 0 && !(await until(heard))) return false
  }
  for (const field of pass.used) dispatch(field, new Event('change', { bubbles: true }))
  return almost
}

const stateOf = (typing: Typing): string => heldBy(typing) + shownNear(typing)

const hasFocus = (field: Typable): boolean => focusedIn(documentOf(field)) === field

/** The box that the page moved on to by itself, or else the next one in order; always the same where there is but one. */
function nextField({ fields, used }: Pass, index: number): Typable {
  const moved = index === 0 ? undefined : fields.find(field => !used.has(field) && hasFocus(field))
  return moved ?? fields[index] ?? fields[0]
}

/** Takes the focus to a field. @returns whether it may be typed into: what the page does when it hears of that counts too. */
function goTo(pass: Pass, field: Typable): boolean {
  const { at: left, may, used } = pass
  if (!may(field)) return false
  if (field !== left) {
    if (hasFocus(field)) tellFocus(field, left)
    else focusOn(field, left)
    pass.at = field
  }
  return may(field) && (used.has(field) || mayReplace(textOf(field)))
}

/**
 * An old code is typed over; the blanks of an input mask stay where they are. An editable element has no caret until something in it
 * is selected, be it nothing.
 */
function strike({ fields, may, used }: Pass, field: Typable, character: string): void {
  const over = !used.has(field) && (isEditable(field) || /[\p{L}\p{N}]/u.test(textOf(field)))
  if (over) selectAll(field)
  used.add(field)
  // The key comes up over the box that has the focus by then.
  press(field, character, { over, may }, () => fields.find(hasFocus) ?? field)
}
