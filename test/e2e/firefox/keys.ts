/** What Marionette's event module wants to know of a key. */
export interface KeyPress {
  key: string
  code: string
  location: number
  printable: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/** Reads `Enter`, `a`, or a shortcut such as `Alt+Shift+F`, written as in a manifest's `commands`. */
export function keyPress(keys: string): KeyPress {
  const parts = keys.split(/\+(?!$)/)
  const held = parts.slice(0, -1)
  const key = nameOf(parts.at(-1) ?? '', held)
  return {
    key,
    code: codeOf(key),
    location: 0,
    printable: [...key].length === 1,
    altKey: held.includes('Alt'),
    ctrlKey: ['Ctrl', 'Control', 'ControlOrMeta'].some(key => held.includes(key)),
    metaKey: held.includes('Command') || held.includes('Meta'),
    shiftKey: held.includes('Shift'),
  }
}

/** Keys that a manifest writes as words, and that type a character. */
const characters = new Map([
  ['Space', ' '],
  ['Comma', ','],
  ['Period', '.'],
])

function nameOf(key: string, held: string[]): string {
  const character = characters.get(key)
  if (character !== undefined) return character
  if (/^(Up|Down|Left|Right)$/.test(key)) return `Arrow${key}`
  // A manifest writes `Alt+F` for the key that gives `f` without Shift.
  const isLowered = held.length > 0 && !held.includes('Shift')
  return isLowered && /^[A-Z]$/.test(key) ? key.toLowerCase() : key
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  const word = [...characters].find(([, character]) => character === key)?.[0]
  return word ?? (key.length > 1 ? key : '')
}
