import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { doubtOf } from '../../../src/enroll/doubt.ts'
import { findFinders } from '../../../src/enroll/finders.ts'
import { luma, type Picture, planeOf } from '../../../src/enroll/pixels.ts'
import { readPng } from '../../site/picture.ts'

const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'

const drawn = async (scale: number): Promise<Picture> =>
  readPng(await QRCode.toBuffer(uri, { scale, margin: 4 }))

/** The picture on a white page of this size, its corner at a place that may lie beyond the page's edge. */
function on(page: { width: number; height: number }, picture: Picture, left: number, top: number): Picture {
  const data = new Uint8ClampedArray(page.width * page.height * 4).fill(255)
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [across, down] = [left + x, top + y]
      if (across < 0 || down < 0 || across >= page.width || down >= page.height) continue
      const from = (y * picture.width + x) * 4
      data.set(picture.data.subarray(from, from + 4), (down * page.width + across) * 4)
    }
  }
  return { ...page, data }
}

function painted(picture: Picture, left: number, top: number, width: number, height: number): Picture {
  const data = picture.data.slice()
  for (let y = top; y < top + height; y++)
    data.fill(200, (y * picture.width + left) * 4, (y * picture.width + left + width) * 4)
  return { ...picture, data }
}

const page = { width: 600, height: 500 }

test('a whole code has three finders, and their modules are as wide as they were drawn', async () => {
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height }
  const finders = findFinders(planeOf(on(page, await drawn(4), 100, 100), whole, 1, luma))
  expect(finders).toHaveLength(3)
  for (const { modulePx } of finders) expect(modulePx).toBeCloseTo(4, 0)
})

test('nothing looks like a code on an empty page, on stripes, or in noise', () => {
  const blank = on(page, { data: new Uint8ClampedArray(0), width: 0, height: 0 }, 0, 0)
  expect(doubtOf(blank)).toBe('none')
  const stripes = blank.data.map((_, at) => (Math.floor(((at >> 2) % page.width) / 7) % 2 === 0 ? 0 : 255))
  expect(doubtOf({ ...page, data: stripes })).toBe('none')
  const noise = blank.data.map((_, at) => Math.imul(at ^ (at >> 5), 2_654_435_761) >>> 24)
  expect(doubtOf({ ...page, data: noise })).toBe('none')
})

test.each([
  ['the bottom', 100, 420],
  ['the right', 520, 100],
  ['the top', 100, -80],
  ['the left', -80, 100],
  ['a corner', 530, 430],
])('a code that %s edge cuts is said to be cut', async (_, left, top) => {
  expect(doubtOf(on(page, await drawn(4), left, top))).toBe('cut')
})

test('a code of one pixel a module is said to be small', async () => {
  expect(doubtOf(on(page, await drawn(1), 100, 100))).toBe('small')
})

test('a code whose middle is covered is said to be covered', async () => {
  const code = await drawn(4)
  const covered = painted(on(page, code, 100, 100), 150, 130, 60, 60)
  expect(doubtOf(covered)).toBe('covered')
})

test('a code of light modules on a dark page is seen as well', async () => {
  const code = on(page, await drawn(4), 100, 420)
  const turned = code.data.map((value, at) => (at % 4 === 3 ? value : 255 - value))
  expect(doubtOf({ ...page, data: turned })).toBe('cut')
})
