import { readFileSync } from 'node:fs'
import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { type Picture, readQr } from '../../../src/enroll/qr.ts'
import { readPng } from '../../site/picture.ts'
import { describeShared, sharedFile } from '../../vectors/shared.ts'

const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'

const drawn = async (text: string): Promise<Picture> => readPng(await QRCode.toBuffer(text, { scale: 4 }))

/** Two pictures side by side on white. */
function beside(left: Picture, right: Picture): Picture {
  const width = left.width + right.width
  const height = Math.max(left.height, right.height)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const [picture, at] of [[left, 0] as const, [right, left.width] as const]) {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4)
      data.set(row, (y * width + at) * 4)
    }
  }
  return { data, width, height }
}

test('a QR code gives its text', async () => {
  expect(await readQr(await drawn(uri), 'quick')).toEqual([uri])
})

test('a picture without one gives nothing', async () => {
  const data = new Uint8ClampedArray(100 * 100 * 4).fill(255)
  expect(await readQr({ data, width: 100, height: 100 }, 'quick')).toEqual([])
})

test('a code that holds nothing, as jsQR reads out of lines of text, is none', async () => {
  const empty = [{ data: new Uint8ClampedArray(0), mode: 'byte' as const }]
  const picture = readPng(await QRCode.toBuffer(empty, { scale: 4 }))
  expect(await readQr(picture, 'quick')).toEqual([])
})

test('two codes beside each other are both read', async () => {
  const link = 'https://apps.test/get-the-authenticator'
  expect((await readQr(beside(await drawn(uri), await drawn(link)), 'quick')).toSorted()).toEqual(
    [link, uri].toSorted(),
  )
})

test('a picture whose size is known to its prototype, as an ImageData’s is, is read, and left as it was', async () => {
  const { data, width, height } = await drawn(uri)
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

interface Shot {
  readonly file: string
  readonly expected: readonly string[]
  readonly tags: readonly string[]
}

describeShared<{ images: Shot[] }>('screenshots of enrolment pages', 'qr/dev/manifest.json', ({ images }) => {
  const plain = images
    .filter(({ file, tags }) => tags.includes('plain') && file.endsWith('.png'))
    .slice(0, 12)
  test.each(plain.map(shot => [shot.file, shot] as const))(
    '%s gives its codes and no other',
    async (file, shot) => {
      const texts = await readQr(readPng(readFileSync(sharedFile(`qr/dev/${file}`))), 'quick')
      expect(texts).toEqual(expect.arrayContaining([...shot.expected]))
      expect(texts.filter(text => /^otpauth/i.test(text) && !shot.expected.includes(text))).toEqual([])
    },
  )
})
