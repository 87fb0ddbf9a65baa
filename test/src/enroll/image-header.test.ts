import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { checkPicture, headerBytes, pictureSize } from '../../../src/enroll/image-header.ts'
import { bombs, whitePng } from '../../vectors/bombs.ts'

const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

// The beginnings of pictures of 300 by 200 pixels: PNG and WebP as Chromium 156 writes them, the others by the formats' words.
const beginnings = [
  ['png', 'iVBORw0KGgoAAAANSUhEUgAAASwAAADICAYAAABS39xV'],
  ['webp', 'UklGRlADAABXRUJQVlA4IGIBAAAQFACdASosAcgA'],
  ['webp', 'UklGRiACAABXRUJQVlA4TDIAAAAvK8ExAA8w'],
  ['webp', 'UklGRlADAABXRUJQVlA4WAoAAAAgAAAAKwEAxwAA'],
  // A filling byte in front of one marker, a table, a progressive frame.
  ['jpeg', '/9j/4AAEAAD//9sAAwD/wgALCADIASwBASIA/9oACA=='],
  ['gif', 'R0lGODdhLAHIAPAAAP///wAAACwAAAAALAHIAAAC'],
  ['bmp', 'Qk06wgAAAAAAADYAAAAoAAAALAEAAMgAAAABABgAAAAAAA=='],
  // Its height is negative: rows from top to bottom.
  ['bmp', 'Qk06wgAAAAAAADYAAAAoAAAALAEAADj///8BABgAAAAAAA=='],
] as const

test.each(beginnings)('the size of a %s stands in its beginning (%s)', (type, text) => {
  expect(pictureSize(base64(text))).toEqual({ type, width: 300, height: 200 })
})

test('a whole PNG is worth decoding', () => {
  const file = PNG.sync.write(new PNG({ width: 30, height: 20 }))
  expect(() => checkPicture(file, file.length)).not.toThrow()
})

test.each(bombs())('$what is refused by its beginning alone', ({ bytes, refusedAs }) => {
  expect(() => checkPicture(bytes.subarray(0, headerBytes), bytes.length)).toThrow(refusedAs)
})

test('what is cut off before its size, or says none, is no picture', () => {
  for (const [, text] of beginnings) {
    const whole = base64(text)
    for (let length = 0; length < 10; length++) expect(pictureSize(whole.subarray(0, length))).toBeUndefined()
  }
  expect(pictureSize(whitePng(0))).toBeUndefined()
})

test('any byte of a header may be any other without an exception', () => {
  for (const [, text] of beginnings) {
    const whole = base64(text)
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0, 1, 127, 128, 255]) {
        const altered = whole.slice()
        altered[at] = byte
        expect(() => pictureSize(altered)).not.toThrow()
      }
    }
  }
})
