import type { Typable } from './dom.ts'
import { parentOf, shownText } from './reach.ts'
import { textOf } from './text.ts'

/** What one fill types, and where: into one field, or a character a box. */
export interface Typing {
  readonly fields: readonly [Typable, ...Typable[]]
  readonly text: string
  /** Whether a field may be typed into now. Asked after each event, as any of them may have changed the page. */
  readonly may: (field: Typable) => boolean
}

/** What the fields hold, read as a person reads them: a page may have put its boxes in another order. */
export const heldBy = ({ fields }: Typing): string => fields.toSorted(byPlace).map(textOf).join('')

/** Boxes in shadow roots of their own stay as they are: the platform gives them no order. */
function byPlace(one: Node, other: Node): number {
  const position = Node.prototype.compareDocumentPosition.call(one, other)
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return 0
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Some widgets keep their fields empty, and draw what was typed beside them. */
const levelsNear = 3

export function shownNear({ fields: [first] }: Typing): string {
  let near: Element = first
  for (let level = 0; level < levelsNear; level++) near = parentOf(near) ?? near
  return shownText(near)
}
