import { expect, test } from 'vitest'
import { skeleton } from '../../src/confusables.ts'
import { displayHost, unicodeOf } from '../../src/idn.ts'
import { warningsFor } from '../../src/lookalike.ts'
import { mixesScripts } from '../../src/scripts.ts'
import { hostOf } from '../../src/site.ts'
import { lookalikes } from '../vectors/hosts/lookalikes.ts'

test('a host in Cyrillic that reads as a known one is told of in every way', () => {
  expect(warningsFor('login.xn--pple-43d.com:8443', ['apple.com'], 'Apple')).toEqual([
    { kind: 'lookalike', of: 'apple.com' },
    { kind: 'mixed-scripts', shown: '\u2068\u0430pple\u2069' },
    { kind: 'punycode', shown: 'login.xn--pple-43d.com:8443 (\u2068login.\u0430pple.com:8443\u2069)' },
  ])
})

test('the known host that is meant is named before the issuer', () => {
  const [warning] = warningsFor('acme-login.com', ['example.org', 'www.acme.com', 'acme.net'], 'Acme')
  expect(warning).toEqual({ kind: 'lookalike', of: 'www.acme.com' })
  expect(warningsFor('acme-login.com', ['example.org'], 'Acme')).toEqual([{ kind: 'lookalike', of: 'Acme' }])
})

test('a host of the site of one known host is no look-alike of another', () => {
  expect(warningsFor('login.acme.co', ['acme.com', 'acme.co'], 'Acme Ltd')).toEqual([])
})

const rows = lookalikes.flatMap(({ hosts, issuer, cases }) =>
  cases
    .filter(([, verdict]) => verdict !== 'refused')
    .map(([origin, , ...kinds]) => [origin, hosts, issuer, kinds] as const),
)

test.each(rows)('%s beside %j and %j is told to be %j', (origin, hosts, issuer, kinds) => {
  expect(warningsFor(hostOf(origin), hosts, issuer).map(({ kind }) => kind)).toEqual(kinds)
})

test.each([
  ['acme.com', 'acme.com'],
  ['acme.com:8443', 'acme.com:8443'],
  ['[::1]:8443', '[::1]:8443'],
  ['xn--bcher-kva.example:81', 'xn--bcher-kva.example:81 (\u2068b\u00fccher.example:81\u2069)'],
  ['xn--fiqs8s', 'xn--fiqs8s (\u2068\u4e2d\u56fd\u2069)'],
])('%s is shown as %s', (host, shown) => {
  expect(displayHost(host)).toBe(shown)
})

test.each([
  ['no Punycode', 'xn--a.com'],
  ['digits that overflow', 'xn--99999999999.com'],
  ['nothing but ASCII', 'xn--acme-.com'],
  ['a letter that is never in a host', 'xn--acm-676s.com'], // fullwidth
  ['a capital', 'xn--cme-i8c.com'], // a Cyrillic one
  ['a right to left override', 'xn--acme-wd7a.com'],
])('what decodes to %s stays as it was, and is told of as Punycode all the same', (_what, host) => {
  expect(unicodeOf(host)).toBe(host)
  expect(warningsFor(host, [], '')).toEqual([{ kind: 'punycode', shown: host }])
})

test.each([
  ['acme', false],
  ['acme-2', false],
  ['', false],
  ['\u0430\u0441\u043c\u0435', false], // Cyrillic
  ['\u0430cme', true], // Cyrillic and Latin
  ['\u03b1cme', true], // Greek and Latin
  ['\u0430\u03b1', true], // Cyrillic and Greek
  ['acme\u6f22\u304b\u30ab', false], // Latin, Han, Hiragana, Katakana
  ['acme\u6f22\u3105', false], // Latin, Han, Bopomofo
  ['acme\u6f22\ud55c', false], // Latin, Han, Hangul
  ['\u304b\ud55c', true], // Hiragana and Hangul
  ['\u304b\u3105', true], // Hiragana and Bopomofo
  ['\u0915acme', true], // Devanagari and Latin
  ['\u0915\u094d\u0937', false], // Devanagari with a sign
  ['\u13aa\u13df', false], // Cherokee, which no table recommends
  ['\u13aa\u13df-2', false],
  ['\u13aacme', true], // Cherokee and Latin
  ['\u30a2\u30fc', false], // Katakana with its long vowel
  ['\ud55c\u30fc', true], // Hangul with the long vowel of Katakana
  ['a\u0334cme', false], // a mark of every script
])('the label %j mixes scripts: %s', (label, mixed) => {
  expect(mixesScripts(label)).toBe(mixed)
})

test.each([
  ['acme', '\u0430\u0441m\u0435'],
  ['acme', '\uff41\uff43\uff4d\uff45'],
  ['acme', 'acrne'],
  ['acme', 'a\u0301cm\u00e9'],
  ['acme', 'ac\u200bme'],
  ['tekct', '\u0442\u0435\u043a\u0441\u0442'],
  ['google', 'g00g1e'],
  ['google', 'googie'],
  ['wells', 'vvells'],
  ['dropbox', 'clropbox'],
  ['encyclopaedia', 'encyclop\u00e6dia'],
])('%j and %j have one skeleton', (a, b) => {
  expect(skeleton(b)).toBe(skeleton(a))
})

test.each([
  ['acme', 'acne'],
  ['acme', 'acmes'],
  ['bank', 'rank'],
])('%j and %j have not', (a, b) => {
  expect(skeleton(b)).not.toBe(skeleton(a))
})
