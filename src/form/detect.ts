import type { Field, Verdict } from './field.ts'
import { speaksOf } from './words.ts'

const typable = new Set(['text', 'tel', 'number', 'password', 'textarea'])
const names = {
  code: /otp|2fa|mfa|two[-_]?factor|tfa|one[-_]?time|auth[-_]?code|verif\w*[-_]?code|security[-_]?code|passcode|twofa|authenticator/i,
  recovery: /recover|backup|back[-_]up|scratch|rescue|emergency/i,
  other:
    /coupon|promo|voucher|gift|zip|postal|cvv|cvc|captcha|phone|email|search|user[-_]?name|country|card|mobile|new[-_]?pass/i,
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

/** What stands in or around a field, each sign told once. */
function signsOf(field: Field) {
  const recovery = speaksOf('recovery', field.label) || names.recovery.test(field.names)
  const code = speaksOf('code', field.label)
  const codeName = names.code.test(field.names) && !names.recovery.test(field.names)
  const asked = /\bone-time-code\b/.test(field.autocomplete)
  return {
    recovery,
    code,
    codeName,
    asked,
    /** The field itself says neither, so that what stands around it counts. */
    plain: !recovery && !code,
    onlyRecovery: recovery && !code,
    aroundCode: speaksOf('code', field.around),
    aroundRecovery: speaksOf('recovery', field.around),
    other: isSomethingElse(field, code),
    digits: field.inputMode === 'numeric' || /\\d|0-9/.test(field.pattern),
    password: field.type === 'password' && !recovery && !code && !codeName && !asked,
    hint: speaksOf('hint', field.label),
    hintName: speaksOf('hint', field.names),
  }
}

function isSomethingElse({ names: called, label }: Field, asksForCode: boolean): boolean {
  if (names.other.test(called) || speaksOf('other', label)) return true
  // “The 6-digit code from the app on your phone” is about the code.
  return speaksOf('elsewhere', label) && !(asksForCode && speaksOf('hint', label))
}

function evidence(field: Field): readonly Evidence[] {
  const sign = signsOf(field)
  const { plain, aroundCode, aroundRecovery } = sign
  const length = field.maxLength ?? 0
  const aroundOnlyRecovery = aroundRecovery && !(sign.asked && aroundCode)
  return [
    ['autocomplete asks for a one-time code', sign.asked, sign.onlyRecovery ? 2 : 8, 0],
    ['the label names a one-time code', sign.code, 6, 0],
    ['the label or name says recovery code', sign.recovery, sign.onlyRecovery ? -8 : 0, 8],
    ['the name says one-time code', sign.codeName, 5, 0],
    ['the label hints at a code', plain && (sign.hint || sign.hintName), 2, 0],
    ['the text above speaks of a one-time code', plain && aroundCode && !aroundRecovery, 3, 0],
    ['the text above speaks of a recovery code', plain && !sign.codeName && aroundOnlyRecovery, 0, 4],
    ['it holds six to eight characters', length >= 6 && length <= 8, 2, 0],
    ['it wants digits', sign.digits, 1, sign.onlyRecovery ? 0 : -2],
    ['it hints at a code below recovery words', plain && aroundRecovery && sign.hint, 0, 2],
    ['it is called something else', sign.other, -10, -10],
    ['it is too short for a code', length > 0 && length < 6, -8, -8],
    ['it is about a card', /\bcc-/.test(field.autocomplete), -20, -20],
    [
      'it wants a password',
      /password|username|email|^tel|postal|bday|address|country/.test(field.autocomplete),
      -20,
      -20,
    ],
    ['it is a password field', sign.password, -6, -6],
  ]
}

/** Four to eight one-digit fields that follow each other, alike in width. */
function boxes(fields: readonly Field[]): readonly Field[] {
  const rows: Field[][] = []
  for (const field of fields.filter(isBox)) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const follows = before !== undefined && field.index - before.index === 1
    if (follows && Math.abs(field.widthPx - before.widthPx) <= 4) row?.push(field)
    else rows.push([field])
  }
  return rows.find(row => row.length >= 4 && row.length <= 8 && row.some(isCodeRow)) ?? []
}

/** One character by its own word, or narrow as a box and called something that has to do with codes. */
function isBox(field: Field): boolean {
  if (field.maxLength === 1) return true
  if (field.widthPx > 80 || (field.maxLength ?? 0) > 8) return false
  return field.inputMode === 'numeric' || speaksOf('code', field.label) || names.code.test(field.names)
}

const isCodeRow = (field: Field): boolean =>
  /one-time-code/.test(field.autocomplete) ||
  names.code.test(field.names) ||
  (['code', 'hint'] as const).some(meaning => speaksOf(meaning, `${field.label} ${field.around}`))
