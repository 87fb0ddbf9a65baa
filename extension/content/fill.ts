import { detect } from '../../src/form/detect.ts'
import { takesCode, takesRecoveryCode, type Verdict } from '../../src/form/field.ts'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import { planFill } from '../../src/form/plan.ts'
import { describe, type Typable, typables } from './dom.ts'

function fill(order: FillOrder): FillResult {
  // The page may have changed since consent: everything is looked at again here, where nothing can come between.
  if (self.origin !== order.origin) return { ok: false, code: 'page-changed' }
  if (self.top !== self.self) return { ok: false, code: 'framed-page' }
  const elements = typables()
  const fields = describe(elements)
  const verdict = order.into === 'focused' ? focused(elements, fields) : detect(fields)
  if (!fits(verdict, order))
    return { ok: false, code: order.kind === 'code' ? 'no-code-field' : 'no-recovery-field' }
  const strokes = planFill(verdict, fields, order.text)
  const taken = strokes.length > 0 && strokes.every(({ field, text }) => type(elements[field], text))
  return taken ? { ok: true } : { ok: false, code: 'field-refused' }
}

const fits = (verdict: Verdict, { kind }: FillOrder): boolean =>
  kind === 'code' ? takesCode(verdict) : takesRecoveryCode(verdict)

/** The field under the context menu has the focus. A row of boxes is filled as a whole, whichever box it was. */
function focused(elements: readonly Typable[], fields: ReturnType<typeof describe>): Verdict {
  const active = Reflect.get(Document.prototype, 'activeElement', document) as Element | null
  const index = elements.indexOf(active as Typable)
  const asked = detect(fields)
  if (asked.kind === 'boxes' && asked.fields.includes(index)) return asked
  if (!fields[index]?.usable) return { kind: 'none' }
  return { kind: 'code', field: index, reasons: ['the person pointed at it'] }
}

/** Types as a person does, so that a framework behind the field hears of it. False when the field did not take it. */
function type(element: Typable | undefined, text: string): boolean {
  if (element === undefined || !canReplace(element.value)) return false
  element.focus()
  const typed = { bubbles: true, composed: true, inputType: 'insertText', data: text }
  if (!element.dispatchEvent(new InputEvent('beforeinput', { ...typed, cancelable: true }))) return false
  // The prototype's setter: a framework that watches `value` on the element itself must see a change from outside.
  const prototype =
    element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Reflect.set(prototype, 'value', text, element)
  element.dispatchEvent(new InputEvent('input', typed))
  element.dispatchEvent(new Event('change', { bubbles: true }))
  return element.value === text
}

/** Only an empty field or an old code is typed over; anything else the person wrote stays. */
const canReplace = (value: string): boolean => value.trim() === '' || /^[\d -]{1,12}$/.test(value)

;(globalThis as { latchkeyFill?: (order: FillOrder) => FillResult }).latchkeyFill = fill
