import { expect, test } from 'vitest'
import { candidatesIn, maxCandidateChars, maxCandidates } from '../../../src/enroll/candidate.ts'
import { isTransparent, onPaper } from '../../../src/enroll/paper.ts'
import { isPlainSvg } from '../../../src/enroll/plain-svg.ts'

const picture = { kind: 'picture', url: 'data:image/png;base64,AAAA' } as const

test('what a page found is kept as it is', () => {
  const found = [
    picture,
    { kind: 'drawing', svg: '<svg/>' },
    { kind: 'modules', rows: ['#.#'] },
    { kind: 'text', lines: ['██'] },
  ]
  expect(candidatesIn(found)).toEqual(found)
})

test.each([
  null,
  undefined,
  'data:image/png,',
  { length: 3 },
  [null],
  [{ kind: 'picture' }],
  [{ kind: 'picture', url: 'https://acme.test/code.png' }],
  [{ kind: 'picture', url: 'data:text/html,x' }],
  [{ kind: 'drawing', svg: ['<svg/>'] }],
  [{ kind: 'modules', rows: 'abc' }],
  [{ kind: 'modules', rows: ['#', 7] }],
  [{ kind: 'text', lines: Array(401).fill('█') }],
  [{ kind: 'text', lines: ['█'.repeat(401)] }],
  [{ kind: 'other', url: 'data:image/png,' }],
])('an answer that a page forged is not looked at: %j', answer => {
  expect(candidatesIn(answer)).toEqual([])
})

test('of a forged candidate only what is known is kept', () => {
  expect(candidatesIn([{ ...picture, toString: 'x', extra: 1 }])).toEqual([picture])
})

test('no more is taken than a look is worth', () => {
  expect(candidatesIn(Array(100).fill(picture))).toHaveLength(maxCandidates)
  const large = { kind: 'picture', url: `data:image/png,${'x'.repeat(maxCandidateChars / 2)}` }
  expect(candidatesIn([large, large, picture])).toHaveLength(1)
})

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`

test.each([
  svg('<path d="M0 0h1"/>'),
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->\n${svg('<g><rect width="1" height="1"/></g>')}`,
  svg('<defs><clipPath id="a"><circle r="1"/></clipPath></defs><rect clip-path="url(#a)"/>'),
])('a drawing of shapes is drawn: %s', text => {
  expect(isPlainSvg(text)).toBe(true)
})

test.each([
  svg('<use href="#a"/>'),
  svg('<script>1</script>'),
  svg('<style>@import "x"</style>'),
  svg('<image href="data:image/png,"/>'),
  svg('<foreignObject/>'),
  svg('<svg:use href="#a"/>'),
  svg('<g filter="url(#f)"/>'),
  svg('<animate/>'),
  svg('&lol;'),
  svg('<![CDATA[<use/>]]>'),
  `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
  svg('<g clip-path="url(#a)"/>'.repeat(17)),
  svg(`<path d="${'M0 0'.repeat(250_000)}"/>`),
  svg('<rect style="&#102;ilter:blur(9px)"/>'),
  svg('<rect style="f\\69lter:blur(9px)"/>'),
  svg('<path stroke-dasharray=".01" d="M0 0h9"/>'),
  svg('<rect/>'.repeat(20_001)),
  `<?xml-stylesheet href="data:text/css,"?>${svg('')}`,
  svg('<!--'.repeat(200_000)),
  '<html/>',
  '',
])('a drawing that could hold the popup up is not drawn: %#', text => {
  expect(isPlainSvg(text)).toBe(false)
})

test('what is transparent looks as the paper behind it, and the picture stays as it was', () => {
  const before = [10, 20, 30, 255, 200, 200, 200, 0, 0, 0, 0, 51]
  const clear = { data: new Uint8ClampedArray(before), width: 3, height: 1 }
  expect(isTransparent(clear)).toBe(true)
  expect([...onPaper(clear, 255).data]).toEqual([10, 20, 30, 255, 255, 255, 255, 255, 204, 204, 204, 255])
  expect([...onPaper(clear, 0).data]).toEqual([10, 20, 30, 255, 0, 0, 0, 255, 0, 0, 0, 255])
  expect(isTransparent(onPaper(clear, 0))).toBe(false)
  expect([...clear.data]).toEqual(before)
})
