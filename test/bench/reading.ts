import jsQRModule from 'jsqr'
import { type Picture, readQr } from '../../src/enroll/qr.ts'
import { type Figure, type Section, timeFigure } from './figures.ts'
import { decode, isRight, type Known, pictureFolder, samplePictures } from './pictures.ts'

// A CommonJS module, which Node hands over as the module that holds the function.
type Decode = typeof jsQRModule
const jsQR = ((jsQRModule as unknown as { default?: Decode }).default ?? jsQRModule) as Decode

interface Reader {
  readonly read: (picture: Picture) => Promise<string[]>
  readonly times: number[]
  right: number
}

async function onePass({ data, width, height }: Picture): Promise<string[]> {
  const found = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })
  return found === null ? [] : [found.data]
}

const title = 'Reading QR codes'

/** The extension's reader and one plain pass of jsQR, over the same screenshots in turns. */
export async function measureReading(count: number): Promise<Section> {
  const sample = samplePictures(count)
  if (sample === undefined)
    return { title, measured: `Left out: there are no pictures in ${pictureFolder}.`, figures: [] }
  const ours: Reader = { read: picture => readQr(picture, 'quick'), times: [], right: 0 }
  const plain: Reader = { read: onePass, times: [], right: 0 }
  for (const known of sample) for (const reader of [plain, ours]) await readOne(reader, known)
  return {
    title,
    measured:
      `${sample.length} screenshots of enrolment pages, evenly spaced from ${pictureFolder}. Right is a picture from which every ` +
      'expected text came back and no other enrolment. Decoding the PNG is not counted; both readers run in Node, in turns.',
    figures: [
      timeFigure('one pass of jsQR', plain.times),
      timeFigure('readQr, quick', ours.times, { what: 'one pass of jsQR', times: plain.times }),
      rightFigure('read right, one pass of jsQR', plain),
      rightFigure('read right, readQr quick', ours, plain),
    ],
  }
}

async function readOne(reader: Reader, known: Known): Promise<void> {
  const picture = decode(known)
  const startMs = performance.now()
  const texts = await reader.read(picture)
  reader.times.push(performance.now() - startMs)
  if (isRight(known, texts)) reader.right += 1
}

const rightFigure = (what: string, { right, times }: Reader, against?: Reader): Figure => ({
  what,
  unit: 'pictures',
  value: right,
  samples: times.length,
  ...(against && { against: { what: 'one pass of jsQR', value: against.right } }),
})
