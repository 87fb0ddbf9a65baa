import QRCode from 'qrcode'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Picture, readQr } from '../../../src/enroll/qr.ts'
import { decodePicture } from '../../score/decode.ts'
import { isRight, type Known } from '../../score/manifest.ts'
import { readPng } from '../../site/picture.ts'
import { describeShared } from '../../vectors/shared.ts'
import { sharedFile } from '../../vectors/shared-file.ts'
import { beside, blank, drawn, noise } from './pictures.ts'

const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
const link = 'https://apps.test/get-the-authenticator'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a QR code gives its text', async () => {
  expect(await readQr(drawn(uri), 'quick')).toEqual([uri])
})

test('a picture without one gives nothing', async () => {
  expect(await readQr(blank(100, 100), 'quick')).toEqual([])
  expect(await readQr(blank(100, 100), 'long')).toEqual([])
})

test('a code that holds nothing, as jsQR reads out of lines of text, is none', async () => {
  const empty = [{ data: new Uint8ClampedArray(0), mode: 'byte' as const }]
  const picture = readPng(await QRCode.toBuffer(empty, { scale: 4 }))
  expect(await readQr(picture, 'long')).toEqual([])
})

test('two codes beside each other are both read', async () => {
  const texts = await readQr(beside(drawn(uri), drawn(link)), 'quick')
  expect(texts.toSorted()).toEqual([link, uri].toSorted())
})

test('three codes in a row are all read, and one that is there twice is given once', async () => {
  const texts = await readQr(beside(beside(drawn(uri), drawn(link)), drawn(uri)), 'quick')
  expect(texts.toSorted()).toEqual([link, uri].toSorted())
})

test.each([
  ['drawn light on dark', { dark: 255, light: 0 }],
  ['on a dark page, with a quiet zone of its own', { ground: 16 }],
  ['on a dark page that eats its quiet zone', { ground: 16, quietModules: 0, light: 255, dark: 0 }],
  ['in grey on a lighter grey', { dark: 120, light: 160 }],
  ['in dots', { dots: 0.4, modulePixels: 8 }],
  ['with modules of two pixels', { modulePixels: 2 }],
  ['with modules of twenty pixels', { modulePixels: 20 }],
])('a code %s is read', async (_how, drawing) => {
  expect(await readQr(drawn(uri, drawing), 'quick')).toEqual([uri])
})

test('a code in black on nearly black is read by the long look', async () => {
  expect(await readQr(drawn(uri, { dark: 0, light: 18 }), 'long')).toEqual([uri])
})

test('a picture whose size is known to its prototype, as an ImageData’s is, is read, and left as it was', async () => {
  const { data, width, height } = drawn(uri)
  class Pixels implements Picture {
    get data() {
      return data
    }
    get width() {
      return width
    }
    get height() {
      return height
    }
  }
  const before = data.slice()
  expect(await readQr(new Pixels(), 'quick')).toEqual([uri])
  expect(data).toEqual(before)
})

describe('where WebAssembly is switched off', () => {
  test('jsQR reads alone', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    expect(await readQr(drawn(uri), 'quick')).toEqual([uri])
  })

  test('two codes beside each other are both read', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    const texts = await readQr(beside(drawn(uri), drawn(link)), 'quick')
    expect(texts.toSorted()).toEqual([link, uri].toSorted())
  })
})

test('nothing is fetched to start the engines or to read', async () => {
  vi.resetModules()
  const asked: unknown[] = []
  vi.stubGlobal('fetch', (address: unknown) => {
    asked.push(address)
    throw new TypeError('There is no network')
  })
  const fresh = await import('../../../src/enroll/qr.ts')
  const { readBarcodes } = await import('zxing-wasm/reader')
  expect(await fresh.readQr(drawn(uri), 'quick')).toEqual([uri])
  // Were it not started, this would fetch.
  const { data, width, height } = drawn(link)
  expect(await readBarcodes({ data, width, height } as ImageData)).toMatchObject([{ text: link }])
  expect(asked).toEqual([])
})

test('noise that looks like a code gives nothing, and the long look tells how far it is', async () => {
  const told: number[] = []
  const texts = await readQr(noise(400, 300, 4), 'long', { progress: done => told.push(done) })
  expect(texts).toEqual([])
  expect(told.length).toBeGreaterThan(5)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(1)
})

test('the long look ends, with what it has, once its caller says so, and asks no more', async () => {
  const answers = [true, true, true, false]
  const picture = beside(drawn(uri), noise(400, 300, 4))
  expect(await readQr(picture, 'long', { goOn: () => answers.shift() ?? expect.unreachable() })).toEqual([
    uri,
  ])
  expect(answers).toEqual([])
})

test.each<[string, Picture]>([
  ['nothing at all', { data: new Uint8ClampedArray(0), width: 0, height: 0 }],
  ['one pixel', blank(1, 1)],
  ['one line', blank(1, 5000)],
  ['a long strip', blank(21, 20_000)],
  ['fewer bytes than its size asks for', { data: new Uint8ClampedArray(100), width: 100, height: 100 }],
  ['a size that is no number', { data: new Uint8ClampedArray(100), width: Number.NaN, height: 5 }],
  ['a size below nothing', { data: new Uint8ClampedArray(100), width: -5, height: -5 }],
  ['25 million pixels', blank(5000, 5000)],
])('a picture of %s ends with nothing', async (_what, picture) => {
  expect(await readQr(picture, 'quick')).toEqual([])
  expect(await readQr(picture, 'long')).toEqual([])
})

test('a small code in a large picture is read', async () => {
  const code = drawn(uri, { modulePixels: 3 })
  const page = blank(4000, 2400)
  for (let y = 0; y < code.height; y++) {
    const row = code.data.subarray(y * code.width * 4, (y + 1) * code.width * 4)
    page.data.set(row, ((1500 + y) * page.width + 3000) * 4)
  }
  expect(await readQr(page, 'quick')).toEqual([uri])
})

describeShared<{ images: Known[] }>(
  'screenshots of enrolment pages',
  'qr/dev/manifest.json',
  ({ images }) => {
    const sample = images.filter(({ tags }) => tags.includes('page')).filter((_, at) => at % 12 === 0)
    test.each(sample.map(known => [known.file, known] as const))(
      '%s gives its codes and no other, at a quick look and a long one',
      async (file, known) => {
        const picture = decodePicture(sharedFile(`qr/dev/${file}`))
        expect(isRight(known, await readQr(picture, 'quick'))).toBe(true)
        expect(isRight(known, await readQr(picture, 'long'))).toBe(true)
      },
    )
  },
)
