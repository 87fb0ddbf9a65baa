import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLabels } from './labels.ts'
import type { Hit } from './probe.ts'
import { tally } from './tally.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-score-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const entry = { file: 'pages/a.html', otp: ['input'], recovery: [] }

test('a folder’s list gives its pages, with what may be left out', () => {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify([entry]))
  expect(readLabels(folder)).toMatchObject([{ ...entry, url: '/', ambiguous: [], hidden: [], either: false }])
})

test('a folder that is not there is said to be missing', () => {
  expect(() => readLabels(join(folder, 'none'))).toThrow(/^There is no folder /)
})

test('a folder without a list is said to have none', () => {
  expect(() => readLabels(folder)).toThrow(/^There is no manifest\.json in /)
})

test.each([['{'], ['{}'], ['[{"file":1}]'], ['[null]']])('a list that says %s is said to be none', json => {
  writeFileSync(join(folder, 'manifest.json'), json)
  expect(() => readLabels(folder)).toThrow(/is no list of labelled pages/)
})

test('each project counts once, and a wrong field counts against precision', () => {
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify(['a', 'a', 'a', 'b'].map(project => ({ ...entry, project }))),
  )
  const hit = (all: boolean, wrong: string[] = []): Hit => ({ wanted: 1, all, wrong, recovery: 0 })
  const hits = [hit(true), hit(true), hit(false, ['<input>']), hit(true)]
  const scores = readLabels(folder).map((labels, at) => {
    const otp = hits[at] ?? hit(false)
    return { labels, probed: [{ rule: 'ours', tookMs: 1, againMs: 1, otp, recovery: { ...otp, wanted: 0 } }] }
  })
  expect(tally(scores, 'ours', 'otp')).toMatchObject({
    recall: 0.75,
    precision: 0.75,
    macro: (2 / 3 + 1) / 2,
  })
})
