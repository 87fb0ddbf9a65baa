import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRight, readManifest, wrongReads } from './manifest.ts'

const uri = 'otpauth://totp/Acme?secret=JBSWY3DP'
const known = { file: 'a.png', expected: [uri], other: ['https://apps.test/'], tags: ['page'] }

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-score-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a folder’s list gives its pictures, with what may be left out', () => {
  const images = [known, { file: 'b.png', expected: [] }]
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ images }))
  expect(readManifest(folder)).toEqual([known, { file: 'b.png', expected: [], other: [], tags: [] }])
})

test('a folder that is not there is said to be missing', () => {
  expect(() => readManifest(join(folder, 'none'))).toThrow(/^There is no folder /)
})

test('a folder without a list is said to have none', () => {
  expect(() => readManifest(folder)).toThrow(/^There is no manifest\.json in /)
})

test.each([['{'], ['null'], ['{}'], ['{"images":[{"file":1}]}'], ['{"images":[null]}']])(
  'a list that says %s is said to be none',
  json => {
    writeFileSync(join(folder, 'manifest.json'), json)
    expect(() => readManifest(folder)).toThrow(/is no list of pictures/)
  },
)

test('an enrolment that the list does not name is a wrong read, and other text is not', () => {
  expect(wrongReads(known, [uri, 'OTPAUTH://totp/B?secret=AA', 'Wi-Fi'])).toEqual([
    'OTPAUTH://totp/B?secret=AA',
  ])
})

test('a picture is right with all that is expected, and wrong with too little or an enrolment too much', () => {
  expect(isRight(known, [uri, 'https://apps.test/'])).toBe(true)
  expect(isRight(known, [])).toBe(false)
  expect(isRight(known, [uri, 'otpauth://totp/B?secret=AA'])).toBe(false)
})
