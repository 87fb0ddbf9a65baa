import { expect, test } from 'vitest'
import { readDataUrl } from '../../../src/enroll/data-url.ts'

const bytes = new TextEncoder().encode('<svg/>+')

test.each([
  ['data:image/svg+xml;base64,PHN2Zy8+Kw==', 'image/svg+xml'],
  ['data:image/png;base64, PHN2Zy8+Kw==', 'image/png'],
  ['data:image/png;base64,PHN2Zy8%2BKw%3D%3D', 'image/png'],
  ['data:image/png;base64,PHN2\n  Zy8+Kw', 'image/png'],
  ['DATA:IMAGE/PNG;BASE64,PHN2Zy8+Kw==', 'image/png'],
  ['data:image/svg+xml;charset=utf-8,%3Csvg/>+', 'image/svg+xml'],
  ['data:image/svg+xml;charset=utf-8;base64,PHN2Zy8+Kw==', 'image/svg+xml'],
  ['data:image/svg+xml,<svg/>+#part', 'image/svg+xml'],
  ['  data:,%3csvg/>+', ''],
])('%s is read', (url, type) => {
  expect(readDataUrl(url)).toEqual({ type, bytes })
})

test('text that is not escaped is UTF-8, and a percent sign that escapes nothing stays', () => {
  expect(new TextDecoder().decode(readDataUrl('data:,é 100%').bytes)).toBe('é 100%')
})

test.each(['https://acme.test/code.png', 'data:image/png;base64', 'data:image/png;base64,%%%', ''])(
  '%s is no picture',
  url => {
    expect(() => readDataUrl(url)).toThrow('not-a-picture')
  },
)

test('more than 20 MB is refused before it is decoded', () => {
  expect(() => readDataUrl(`data:image/png;base64,${'A'.repeat(60_000_001)}`)).toThrow('picture-too-large')
  expect(() => readDataUrl(`data:image/png,${'A'.repeat(20_000_001)}`)).toThrow('picture-too-large')
})
