import { detect } from '../../src/form/detect.ts'
import { type Field, takesCode, takesRecoveryCode, type Verdict } from '../../src/form/field.ts'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import { planFill, type Stroke } from '../../src/form/plan.ts'
import { describe, isUsable, type Typable, typables } from './dom.ts'
import { activeElement } from './reach.ts'

const refused = (code: Extract<FillResult, { ok: false }>['code']): FillResult => ({ ok: false, code })

function fill(order: FillOrder): FillResult {
  // The page may have changed since consent: everything is looked at again here, where nothing can come between.
  if (self.origin !== order.origin) return refused('page-changed')
  if (!isWhereAllowed(order)) return refused('framed-page')
  const elements = typables()
  const fields = describe(elements)
  const verdict = order.into === 'focused' ? focused(elements, fields) : detect(fields)
  if (!fits(verdict, order)) return refused(order.kind === 'code' ? 'no-code-field' : 'no-recovery-field')
  return typeAll(planFill(verdict, fields, order.text), elements)
}

/** The page itself, or a frame directly in the page that it was allowed in. */
const isWhereAllowed = ({ inside }: FillOrder): boolean =>
  inside === undefined ? self.top === self.self : self.top !== self.self && self.parent === self.top

const fits = (verdict: Verdict, { kind }: FillOrder): boolean =>
  kind === 'code' ? takesCode(verdict) : takesRecoveryCode(verdict)

/** The field under the context menu has the focus. A row of boxes is filled as a whole, whichever box it was. */
function focused(elements: readonly Typable[], fields: readonly Field[]): Verdict {
  const index = elements.indexOf(activeElement() as Typable)
  const asked = detect(fields)
  if (asked.kind === 'boxes' && asked.fields.includes(index)) return asked
  if (!fields[index]?.usable) return { kind: 'none' }
  return { kind: 'code', field: index, reasons: ['the person pointed at it'] }
}

function typeAll(strokes: readonly Stroke[], elements: readonly Typable[]): FillResult {
  if (strokes.length === 0) return refused('field-refused')
  const outcomes: Outcome[] = []
  for (const { field, text } of strokes) {
    const element = elements[field]
    const outcome = element === undefined ? 'refused' : type(element, text)
    outcomes.push(outcome)
    if (outcome === 'refused') break
  }
  // As soon as one character reached the page, the code is the page's.
  if (outcomes.every(outcome => outcome === 'taken')) return { ok: true }
  return refused(outcomes[0] === 'refused' ? 'field-refused' : 'field-altered')
}

type Outcome = 'taken' | 'altered' | 'refused'

/** Types as a person does, so that a framework behind the field hears of it. Refused means that nothing was typed. */
function type(element: Typable, text: string): Outcome {
  if (!canReplace(element.value)) return 'refused'
  element.focus()
  // A listener of the page has just run: the field may have been moved, hidden or taken away.
  if (!element.isConnected || element.ownerDocument !== document || !isUsable(element)) return 'refused'
  const typed = { bubbles: true, composed: true, inputType: 'insertText', data: text }
  if (!element.dispatchEvent(new InputEvent('beforeinput', { ...typed, cancelable: true }))) return 'refused'
  // The prototype's setter: a framework that watches `value` on the element itself must see a change from outside.
  const prototype =
    element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Reflect.set(prototype, 'value', text, element)
  element.dispatchEvent(new InputEvent('input', typed))
  element.dispatchEvent(new Event('change', { bubbles: true }))
  return isSame(element.value, text) ? 'taken' : 'altered'
}

/** Only an empty field or an old code, digits or Steam's letters, is typed over; anything else the person wrote stays. */
const canReplace = (value: string): boolean =>
  value.trim() === '' || /^([\d -]{1,12}|[2-9BCDFGHJKMNPQRTVWXY]{5})$/.test(value)

/** Sites set their own gaps and case; and one that sends itself at the last digit may have emptied the field. */
const isSame = (value: string, text: string): boolean => value === '' || bare(value) === bare(text)

const bare = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase()

;(globalThis as { latchkeyFill?: (order: FillOrder) => FillResult }).latchkeyFill = fill
