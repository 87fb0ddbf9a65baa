/** Bullets, numbers and empty check boxes, and what the site calls a code. */
const inFront = new RegExp(
  [
    '^[-*+\\u2022\\u2023\\u25aa\\u25cf\\u25a1\\u25a2\\u25fb\\u2610\\u2705\\u00b7>]\\s+',
    '^\\[ ?\\]\\s*',
    '^\\(?#?\\d{1,3}(?:[.)]\\s*|:\\s+)',
    '^(?:[\\p{L}-]+ ){0,3}[\\p{L}-]*(?:codes?|keys?|tokens?|c\u00f3digos?|codici|codice|kody?)(?: ?#?\\d{1,3}| \\p{L}{2,4})?:\\s+',
  ].join('|'),
  'iu',
)

/** A box that is ticked, or a cross. Not the green tick, which decorates lists. */
const ticked = /^(?:\[[x\u2713\u2714]\]|[\u2611\u2612\u2713\u2714\u2717\u2718\u274c])\s*/iu

/** How sites and people say it; the beginnings of words, as their endings change. */
const used = [
  '(?:already )?used',
  'consumed|spent|redeemed|invalid',
  'benutzt|verbraucht|verwendet|utilis|d\u00e9j\u00e0 utilis|usad|usat|utilizad|gebruikt|brugt|brukt|anv\u00e4n[dt]|k\u00e4ytett',
  'u\u017cyt|wykorzystan|pou\u017eit|iskori\u0161ten|panaudot|felhaszn\u00e1l|folosit|kullan\u0131l|\u0111\u00e3 (?:s\u1eed )?d[\u1ee5\u00f9]ng',
  '\u0438\u0441\u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u043d|\u0432\u0438\u043a\u043e\u0440\u0438\u0441\u0442\u0430\u043d|\u0438\u0437\u043f\u043e\u043b\u0437\u0432\u0430\u043d|\u03c7\u03c1\u03b7\u03c3\u03b9\u03bc\u03bf\u03c0\u03bf\u03b9\u03b7\u03bc\u03ad\u03bd',
  '\u4f7f\u7528\u6e08\u307f|\u5df2\u4f7f\u7528|\u5df2\u7528|\uc0ac\uc6a9\ub428|\uc0ac\uc6a9\ud568|\u0e43\u0e0a\u0e49\u0e41\u0e25\u0e49\u0e27|\u0645\u0633\u062a\u062e\u062f\u0645|\u0907\u0938\u094d\u0924\u0947\u092e\u093e\u0932',
].join('|')

const usedInFront = /^(?:already )?used:?\s+/i
const usedBehind = new RegExp(
  `\\s*[-\\u2013\\u2014:]?\\s*(?:[([](?:${used})[^)\\]]{0,40}[)\\]]|[\\u2713\\u2714\\u2717\\u2718\\u274c]|(?<=\\s)(?:${used}).{0,40})$`,
  'iu',
)
const usedAlone = new RegExp(`^[([]?(?:${used})`, 'iu')
const note = /\s*[([][^)\]]{0,60}[)\]]$/u
const struck = /^(?:~~([^~]+)~~|<(?:s|del)>([^<]+)<\/(?:s|del)>)$/i
const stopBehind = /(?<=[-\d][a-z\d]{0,32})\.$/i
const quoted = /^["'`\u2018\u201c](.+)["'`\u2019\u201d]$/u

/** Whether a cell of its own says that what stands before it is used. */
export const saysUsed = (cell = ''): boolean => cell.length < 60 && usedAlone.test(cell)

/**
 * Takes away what stands around a code - a bullet, a number, a box, quotation marks, a note in brackets - and tells whether
 * that says it is used.
 */
export function unmarked(cell: string): { readonly text: string; readonly used: boolean } {
  let text = cell
  let marked = false
  // A bullet, a number and a box at most.
  for (let times = 0; times < 3; times++) {
    marked ||= ticked.test(text) || usedInFront.test(text)
    text = text.replace(ticked, '').replace(usedInFront, '').replace(inFront, '')
  }
  const [start, end] = [text.slice(0, -tailLength), text.slice(-tailLength)]
  marked ||= usedBehind.test(end)
  text = start + end.replace(usedBehind, '').replace(note, '').replace(stopBehind, '')
  const [, one, two] = struck.exec(text) ?? []
  text = one ?? two ?? text
  return { text: quoted.exec(text)?.[1] ?? text, used: marked || (one ?? two) !== undefined }
}

/** No mark is longer, and no pattern is tried at more places than these. */
const tailLength = 100
