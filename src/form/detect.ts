import type { Field, Verdict } from './field.ts'
import { speaksOf } from './words.ts'

const typable = new Set(['text', 'tel', 'number', 'password', 'textarea'])
const names = {
  code: /otp|2fa|mfa|two[-_]?factor|tfa|one[-_]?time|auth[-_]?code|verif\w*[-_]?code|security[-_]?code|passcode|twofa|authenticator/i,
  recovery: /recover|backup|back[-_]up|scratch|rescue|emergency/i,
  other:
    /coupon|promo|voucher|gift|zip|postal|cvv|cvc|captcha|phone|email|search|user[-_]?name|country|card|new[-_]?pass/i,
}

interface Scored {
  readonly field: Field
  readonly code: number
  readonly recovery: number
  readonly reasons: readonly string[]
}

/** A field is taken at this many points; the reasons of a verdict list what brought them. */
const enough = 5

/** Decides what a page's fields ask for. Only fields that a person could see and type into can be chosen. */
export function detect(fields: readonly Field[]): Verdict {
  const usable = fields.filter(field => field.usable && typable.has(field.type))
  const row = boxes(usable)
  if (row.length > 0)
    return { kind: 'boxes', fields: row.map(field => field.index), reasons: ['a row of one-digit boxes'] }
  const best = usable
    .map(scored)
    .toSorted((a, b) => Math.max(b.code, b.recovery) - Math.max(a.code, a.recovery))
    .at(0)
  return best === undefined ? { kind: 'none' } : verdict(best)
}

function verdict({ field, code, recovery, reasons }: Scored): Verdict {
  const chosen = { field: field.index, reasons }
  if (code >= enough && recovery >= enough) return { kind: 'either', ...chosen }
  if (recovery >= enough) return { kind: 'recovery', ...chosen }
  return code >= enough ? { kind: 'code', ...chosen } : { kind: 'none' }
}

type Evidence = readonly [reason: string, holds: boolean, code: number, recovery: number]

function scored(field: Field): Scored {
  const held = evidence(field).filter(([, holds]) => holds)
  return {
    field,
    code: held.reduce((sum, [, , code]) => sum + code, 0),
    recovery: held.reduce((sum, [, , , recovery]) => sum + recovery, 0),
    reasons: held.map(([reason]) => reason),
  }
}

function evidence(field: Field): readonly Evidence[] {
  const labelRecovery = speaksOf('recovery', field.label) || names.recovery.test(field.names)
  const labelCode = speaksOf('code', field.label)
  const onlyRecovery = labelRecovery && !labelCode
  const plain = !labelRecovery && !labelCode
  const aroundCode = speaksOf('code', field.around)
  const aroundRecovery = speaksOf('recovery', field.around)
  const asked = /\bone-time-code\b/.test(field.autocomplete)
  const sixOrEight = field.maxLength !== undefined && field.maxLength >= 6 && field.maxLength <= 8
  const codeName = names.code.test(field.names) && !names.recovery.test(field.names)
  return [
    [
      'autocomplete asks for a one-time code',
      /\bone-time-code\b/.test(field.autocomplete),
      onlyRecovery ? 2 : 8,
      0,
    ],
    ['the label names a one-time code', labelCode, 6, 0],
    ['the label or name says recovery code', labelRecovery, onlyRecovery ? -8 : 0, 8],
    ['the name says one-time code', codeName, 5, 0],
    ['the label hints at a code', plain && speaksOf('hint', `${field.label} ${field.names}`), 2, 0],
    ['the text above speaks of a one-time code', plain && aroundCode && !aroundRecovery, 3, 0],
    ['the text above speaks of a recovery code', plain && !codeName && aroundRecovery, 0, 4],
    ['it holds six to eight characters', sixOrEight, 2, 0],
    [
      'it wants digits',
      field.inputMode === 'numeric' || /\\d|0-9/.test(field.pattern),
      1,
      onlyRecovery ? 0 : -2,
    ],
    [
      'it hints at a code below recovery words',
      plain && aroundRecovery && speaksOf('hint', field.label),
      0,
      2,
    ],
    [
      'it is called something else',
      names.other.test(field.names) || speaksOf('other', field.label),
      -10,
      -10,
    ],
    ['it wants a password', /password|username|email/.test(field.autocomplete), -20, -20],
    ['it is a password field', field.type === 'password' && plain && !codeName && !asked, -6, -6],
  ]
}

/** Four to eight one-digit fields of one form, side by side and alike in width. */
function boxes(fields: readonly Field[]): readonly Field[] {
  const small = fields.filter(field => field.maxLength === 1 || (field.widthPx <= 80 && isDigitBox(field)))
  for (const form of new Set(small.map(field => field.form))) {
    const row = small.filter(field => field.form === form)
    const alike = row.every(field => Math.abs(field.widthPx - (row[0]?.widthPx ?? 0)) <= 4)
    if (row.length >= 4 && row.length <= 8 && alike && row.some(isCodeRow)) return row
  }
  return []
}

const isDigitBox = (field: Field): boolean =>
  field.inputMode === 'numeric' && field.maxLength !== undefined && field.maxLength <= 2

const isCodeRow = (field: Field): boolean =>
  /one-time-code/.test(field.autocomplete) ||
  names.code.test(field.names) ||
  ['code', 'hint'].some(meaning => speaksOf(meaning as 'code' | 'hint', `${field.label} ${field.around}`))
