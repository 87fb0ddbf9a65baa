import { takesCode, takesRecoveryCode, type Verdict } from '../../src/form/field.ts'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import { planFill, type Stroke } from '../../src/form/plan.ts'
import type { Typable } from './dom.ts'
import { type Look, look } from './look.ts'
import { activeElement } from './reach.ts'
import { isUsable } from './sight.ts'

const refused = (code: Extract<FillResult, { ok: false }>['code']): FillResult => ({ ok: false, code })

function fill(order: FillOrder): FillResult {
  // The page may have changed since consent: everything is looked at again here, where nothing can come between.
  if (self.origin !== order.origin) return refused('page-changed')
  if (self.top !== self.self) return refused('framed-page')
  const found = look()
  const { elements, fields } = found
  const verdict = order.into === 'focused' ? focused(found) : found.verdicts.find(one => fits(one, order))
  if (verdict === undefined || !fits(verdict, order))
    return refused(order.kind === 'code' ? 'no-code-field' : 'no-recovery-field')
  return typeAll(planFill(verdict, fields, order.text), elements)
}

const fits = (verdict: Verdict, { kind }: FillOrder): boolean =>
  kind === 'code' ? takesCode(verdict) : takesRecoveryCode(verdict)

/** The field under the context menu has the focus. A row of boxes is filled as a whole, whichever box it was. */
function focused({ elements, fields, verdicts }: Look): Verdict | undefined {
  const index = elements.indexOf(activeElement() as Typable)
  const row = verdicts.find(verdict => verdict.kind === 'boxes' && verdict.fields.includes(index))
  if (row !== undefined || !fields[index]?.usable) return row
  return { kind: 'code', field: index, reasons: ['the person pointed at it'] }
}

function typeAll(strokes: readonly Stroke[], elements: readonly Typable[]): FillResult {
  if (strokes.length === 0) return refused('field-refused')
  const outcomes: Outcome[] = []
  for (const { field, text } of strokes) {
    const element = elements[field]
    const outcome = takesValue(element) ? type(element, text) : 'refused'
    outcomes.push(outcome)
    if (outcome === 'refused') break
  }
  // As soon as one character reached the page, the code is the page's.
  if (outcomes.every(outcome => outcome === 'taken')) return { ok: true }
  return refused(outcomes[0] === 'refused' ? 'field-refused' : 'field-altered')
}

const takesValue = (element: Element | undefined): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

type Outcome = 'taken' | 'altered' | 'refused'

/** Types as a person does, so that a framework behind the field hears of it. Refused means that nothing was typed. */
function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): Outcome {
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
