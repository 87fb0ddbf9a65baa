// Recommended scripts of Unicode UAX #31 table 5, Latin being that of every name in ASCII.
const recommended = [
  'Latin Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han',
  'Hangul Hebrew Hiragana Kannada Katakana Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan',
].flatMap(line => line.split(' '))

// Unicode UTS #39 section 5.2, Highly Restrictive: what Japanese, Chinese and Korean are written in beside Latin.
const together = ['Han Hiragana Katakana', 'Han Bopomofo', 'Han Hangul'].map(names => `Latin ${names}`)

const ofScripts = (names: readonly string[]): string => names.map(name => `\\p{scx=${name}}`).join('')

/** Digits, hyphens and marks belong to every script. */
const shared = ofScripts(['Common', 'Inherited'])

const allowed = [
  ...[...recommended, ...together].map(names => `[${ofScripts(names.split(' '))}${shared}]`),
  // Any other script by itself; which one is not asked.
  `[^${ofScripts(recommended)}]`,
].map(one => new RegExp(`^${one}*$`, 'u'))

/** Whether a label, in Unicode, mixes scripts in a way that no language does: Unicode UTS #39, Highly Restrictive. */
export const mixesScripts = (label: string): boolean => !allowed.some(pattern => pattern.test(label))
