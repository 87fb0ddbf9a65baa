import { expect, test } from 'vitest'
import { type Listed, listed } from '../../../src/form/listed.ts'

/** What a word of the table matches: every choice in it made in every way, with nothing where it may be nothing. */
function writings(word: string): string[] {
  const part = /\((?!\?)([^()]*)\)(\??)|\[([^\]]*)\](\??)|([^()[\]])\?/.exec(
    word.replaceAll(/\(\?<?!.*?\)|[*]/g, ''),
  )
  if (part === null) return [word.replaceAll(/\(\?<?!.*?\)|[*.]/g, '')]
  const { index, input, 0: whole, 1: group, 2: maybe, 3: set, 4: perhaps, 5: letter } = part
  const choices = group?.split('|') ?? (set === undefined ? [letter ?? ''] : [...set])
  const optional = maybe || perhaps || letter !== undefined
  return [...choices, ...(optional ? [''] : [])].flatMap(choice =>
    writings(input.slice(0, index) + choice + input.slice(index + whole.length)),
  )
}

const words = Object.values(listed).flatMap(groups =>
  groups.flatMap(({ words }: Listed) => words.split(',').map(word => word.split('~'))),
)

test('whatever a word matches has one of its stems in it, so that no text is passed over', () => {
  for (const [stems = '', word = stems] of words)
    for (const writing of writings(word))
      expect(
        stems.split('|').some(stem => writing.includes(stem)),
        `${writing} of ${word}`,
      ).toBe(true)
})

test('every word has a stem that is looked for before it is compiled', () => {
  expect(words.filter(([stems = '']) => stems.split('|').includes(''))).toEqual([])
})

test('a word of the table is there once for the languages that put it alike', () => {
  for (const groups of Object.values(listed))
    for (const { words } of groups) expect(new Set(words.split(',')).size).toBe(words.split(',').length)
})
