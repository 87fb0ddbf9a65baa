import type { Typable } from './dom.ts'
import { own, shadowOf } from './reach.ts'
import { documentOf, frameOf } from './realms.ts'

/** The element that has the focus, within open shadow roots and frames of the same origin too. */
export function focusedIn(root: Document | ShadowRoot): Element | null {
  const prototype =
    own<number>(Node.prototype, 'nodeType', root) === Node.DOCUMENT_NODE ? Document : ShadowRoot
  const element = own<Element | null>(prototype.prototype, 'activeElement', root)
  const inner = element === null ? undefined : (shadowOf(element) ?? frameOf(element))
  return (inner === undefined ? null : focusedIn(inner)) ?? element
}

/**
 * Gives a field the focus, and says so to the page. While a popup of the browser has the keyboard, focus moves in the page without
 * any event, and a widget that waits for one would take what is typed for noise.
 */
export function focusOn(element: Typable, left: Typable | undefined): void {
  HTMLElement.prototype.focus.call(element)
  tellFocus(element, left)
}

/** Tells the page of a focus that moved without an event. The order is that of UI Events, “Focus Event Order”. */
export function tellFocus(element: Typable, left: Typable | undefined): void {
  if (Document.prototype.hasFocus.call(documentOf(element))) return
  if (left !== undefined) {
    dispatch(left, new FocusEvent('blur', { composed: true, relatedTarget: element }))
    dispatch(left, new FocusEvent('focusout', { bubbles: true, composed: true, relatedTarget: element }))
  }
  const from = { composed: true, relatedTarget: left ?? null }
  dispatch(element, new FocusEvent('focus', from))
  dispatch(element, new FocusEvent('focusin', { ...from, bubbles: true }))
}

/** @returns whether the page let it pass. */
export const dispatch = (target: Element, event: Event): boolean =>
  EventTarget.prototype.dispatchEvent.call(target, event)
