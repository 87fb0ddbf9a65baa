/** What a keyboard event says of one key: the members that `KeyboardEventInit` has for it. */
export interface Key {
  readonly key: string
  readonly code: string
  readonly keyCode: number
  readonly shiftKey: boolean
}

export const enterKey: Key = { key: 'Enter', code: 'Enter', keyCode: 13, shiftKey: false }

const named: Readonly<Record<string, readonly [code: string, keyCode: number]>> = {
  ' ': ['Space', 32],
  '-': ['Minus', 189],
}

/**
 * The key that types a character on a US keyboard, which UI Events names `code` by. `keyCode` is, by its “Legacy Key Attributes”,
 * the character itself for a digit and the capital for a letter.
 */
export function keyOf(character: string): Key {
  const capital = character.toUpperCase()
  const isLetter = /^[A-Z]$/.test(capital)
  const plain = isLetter ? `Key${capital}` : /^\d$/.test(character) ? `Digit${character}` : ''
  const [code, keyCode] = named[character] ?? [plain, plain === '' ? 0 : capital.charCodeAt(0)]
  return { key: character, code, keyCode, shiftKey: isLetter && character === capital }
}
