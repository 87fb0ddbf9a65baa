import { expect, test } from 'vitest'
import { folded } from '../../../src/form/folded.ts'
import { type Listed, listed, parts, writings } from '../../../src/form/listed.ts'
import { filler } from '../../../src/form/places.ts'
import { foreign, put } from '../../../src/form/put.ts'
import { vocabularyOf } from '../../../src/form/vocabulary.ts'
import { type Row, table } from '../../../src/form/words.ts'

type Alone = Exclude<Row, 'once' | 'spare' | 'key' | 'sure' | 'steps'>

const alone = Object.keys(table).filter(
  (row): row is Alone => !['once', 'spare', 'key', 'sure', 'steps'].includes(row),
)

/** Each way to write a word, as it stands in a text: `<` tells only what may not be before it. */
const written = (words: string): string[] =>
  folded(words)
    .split(', ')
    .flatMap(writings)
    .map(writing => writing.replace(/<.*|[*.]/g, ''))

test('a choice is made in every way, with nothing where it may be nothing', () => {
  expect(writings('(de |d )?mots? clé[sz]').sort()).toEqual(
    ['', 'de ', 'd ']
      .flatMap(start => ['mots ', 'mot '].flatMap(one => [`${start}${one}clés`, `${start}${one}cléz`]))
      .sort(),
  )
})

test.each(alone)('every writing of a word for “%s” is known, its gaps open or closed', row => {
  for (const words of Object.values<string>(table[row]))
    for (const text of written(words))
      for (const gap of ['', ' ', '-', ' - ']) {
        const spaced = text.replaceAll(' ', gap)
        expect(vocabularyOf([spaced]).speaksOf(row, spaced), spaced).toBe(true)
      }
})

test('every writing of two-step sign-in is known', () => {
  for (const words of Object.values<string>(table.steps))
    for (const text of written(words)) expect(vocabularyOf([text]).speaksOf('twofold', text), text).toBe(true)
})

test('a word that comes only into pages with foreign letters has one', () => {
  for (const { heads, hows, endings } of Object.values(listed))
    for (const [at, head] of heads.entries())
      if ((hows[at] ?? 0) & put.foreign) expect(head + endings[at]).toMatch(foreign)
})

test('a word of the table is there once for the languages that put it alike', () => {
  for (const { heads, hows } of Object.values(listed)) {
    const words = heads.map((head, at) => `${head} ${hows[at]}`)
    expect(new Set(words).size).toBe(words.length)
  }
})

test('no row has more words than the filler before a text has characters, in which the search for each begins', () => {
  for (const { heads } of Object.values(listed)) expect(heads.length).toBeLessThanOrEqual(filler.length)
})

test('a character before it makes another word of a code', () => {
  for (const [text, known] of [
    ['验证码', true],
    ['码', true],
    ['密码', false],
    ['手机号码', false],
  ] as const)
    expect(vocabularyOf([text]).speaksOf('code', text), text).toBe(known)
})

test('both parts of the table together are the table, and only one has foreign letters', () => {
  const words = ({ heads, hows, endings }: Listed) =>
    heads.map((head, at) => [head, hows[at], endings[at]].join(' ')).sort()
  for (const row of Object.keys(listed) as Row[])
    expect([...words(parts.latin[row]), ...words(parts.foreign[row])].sort()).toEqual(words(listed[row]))
  expect(JSON.stringify(parts.latin)).not.toMatch(foreign)
})

test.each([
  ['de', 'Bestätigungscode', true],
  ['vi', 'Mã xác minh', true],
  ['ru', 'Код подтверждения', false],
  ['el', 'Κωδικός επαλήθευσης', false],
  ['ja', '確認コード', false],
  ['ko', '인증 코드', false],
  ['ar', 'رمز التحقق', false],
  ['he', 'קוד אימות', false],
  ['th', 'รหัสยืนยัน', false],
])('in %s “%s” has only letters whose words come into every page: %s', (_language, text, latin) => {
  const said = folded(text)
  expect(foreign.test(said)).toBe(!latin)
  expect(vocabularyOf([said], [parts.latin]).speaksOf('oneTime', said)).toBe(latin)
  expect(vocabularyOf([said], [parts.latin, parts.foreign]).speaksOf('oneTime', said)).toBe(true)
})

test('no sign, picture or icon is taken for a foreign letter', () => {
  for (const text of ['“A – b…” → ✓ • €', '🔑 2️⃣', '\ue001\uf0a0', 'Ａ１', 'ﬁ', 'ế ø ñ'])
    expect(foreign.test(folded(text)), text).toBe(false)
})
