import { takesCode, takesRecoveryCode, type Verdict } from '../../src/form/field.ts'
import { isSame, mayReplace } from '../../src/form/held.ts'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import { planFill, type Stroke } from '../../src/form/plan.ts'
import type { Typable } from './dom.ts'
import { enter } from './enter.ts'
import { focusedIn } from './focus.ts'
import { type Look, lacksWords, look } from './look.ts'
import { own } from './reach.ts'
import { documentOf } from './realms.ts'
import { isUsable } from './sight.ts'
import { takesText, textOf } from './text.ts'
import { heldBy, type Typing } from './typing.ts'
import { hasMovedOn, whileHere } from './wait.ts'
import { typeInto } from './ways.ts'

const refused = (code: Extract<FillResult, { ok: false }>['code']): FillResult => ({ ok: false, code })

async function fill(order: FillOrder): Promise<FillResult> {
  // The page may have changed since consent: everything is looked at again here, where nothing can come between.
  if (self.origin !== order.origin || Date.now() > order.untilMs) return refused('page-changed')
  if (!isWhereAllowed(order)) return refused('framed-page')
  const found = look()
  // When the person consented it had no such letters, or their words would be there.
  if (lacksWords()) return refused('page-changed')
  const { elements, fields } = found
  const verdict = order.into === 'focused' ? focused(found) : found.verdicts.find(one => fits(one, order))
  if (verdict === undefined || !fits(verdict, order))
    return refused(order.kind === 'code' ? 'no-code-field' : 'no-recovery-field')
  const typing = typingOf(planFill(verdict, fields, order.text), elements)
  if (typing === undefined || !typing.fields.every(field => mayReplace(textOf(field))))
    return refused('field-refused')
  const outcome = await typeInto(typing)
  if (outcome !== 'taken') return refused(outcome === 'refused' ? 'field-refused' : 'field-altered')
  if (order.enter && isLeftToSend(typing)) enter(typing.fields.at(-1) ?? typing.fields[0])
  return { ok: true }
}

/** The page itself, or a frame directly in the page that it was allowed in. */
const isWhereAllowed = ({ inside }: FillOrder): boolean =>
  inside === undefined ? self.top === self.self : self.top !== self.self && self.parent === self.top

/** A page that has emptied or closed its fields, or has moved on, has sent the code by itself. */
const isLeftToSend = (typing: Typing): boolean =>
  !hasMovedOn() && typing.fields.every(typing.may) && isSame(heldBy(typing), typing.text)

const fits = (verdict: Verdict, { kind }: FillOrder): boolean =>
  kind === 'code' ? takesCode(verdict) : takesRecoveryCode(verdict)

/** The field under the context menu has the focus. A row of boxes is filled as a whole, whichever box it was. */
function focused({ elements, fields, verdicts }: Look): Verdict | undefined {
  const index = elements.indexOf(focusedIn(document) as Typable)
  const row = verdicts.find(verdict => verdict.kind === 'boxes' && verdict.fields.includes(index))
  if (row !== undefined || !fields[index]?.usable) return row
  return { kind: 'code', field: index, reasons: ['the person pointed at it'] }
}

function typingOf(strokes: readonly Stroke[], elements: readonly Typable[]): Typing | undefined {
  const fields = strokes.map(({ field }) => elements[field]).filter(element => element !== undefined)
  const [first, ...rest] = fields
  if (first === undefined || fields.length < strokes.length) return undefined
  const homes = new Map(fields.map(field => [field, documentOf(field)]))
  return {
    fields: [first, ...rest],
    text: strokes.map(({ text }) => text).join(''),
    may: field => mayTypeInto(field, homes.get(field)),
  }
}

/** A listener of the page may have moved the field, hidden it, taken it away or made something else of it. */
const mayTypeInto = (field: Typable, home: Document | undefined): boolean =>
  own<boolean>(Node.prototype, 'isConnected', field) &&
  documentOf(field) === home &&
  takesText(field) &&
  isUsable(field)

/** The isolated world's own global, which the page cannot see. */
const world = globalThis as {
  latchkeyFill?: (order: FillOrder) => Promise<FillResult>
  latchkeyFilling?: Promise<FillResult>
}

/** One order after the other: two codes typed at once would mix. */
world.latchkeyFill = order => {
  const run = () => whileHere(() => fill(order))
  // An element of the page with that id answers to the name as well.
  const before = Object.hasOwn(world, 'latchkeyFilling') ? world.latchkeyFilling : undefined
  world.latchkeyFilling = before?.then(run, run) ?? run()
  return world.latchkeyFilling
}
