import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { modulePictures, modulesOf } from '../../../src/enroll/modules.ts'
import { type Picture, readQr } from '../../../src/enroll/qr.ts'
import { modulesOfText, textCodes } from '../../../src/enroll/text-code.ts'

const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
const { modules } = QRCode.create(uri)
const side = modules.size
const isDark = (y: number, x: number) => y >= 0 && x >= 0 && y < side && x < side && modules.get(y, x) === 1
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
const rows = (dark: string, light: string) =>
  range(0, side).map(y =>
    range(0, side)
      .map(x => (isDark(y, x) ? dark : light))
      .join(''),
  )

async function read(pictures: readonly Picture[]): Promise<string[]> {
  for (const picture of pictures) {
    const texts = await readQr(picture, 'quick')
    if (texts.length > 0) return texts
  }
  return []
}

test('rows of modules are drawn as a code that can be read', async () => {
  expect(await read(modulePictures(modulesOf(rows('#', '.'))))).toEqual([uri])
})

test('rows of a light code on dark are read too', async () => {
  expect(await read(modulePictures(modulesOf(rows('.', '#'))))).toEqual([uri])
})

test('too few or too many rows for a code are not drawn', () => {
  const square = (size: number) => modulesOf(range(0, size).map(() => '#'.repeat(size)))
  expect(modulePictures(square(20))).toEqual([])
  expect(modulePictures(square(201))).toEqual([])
  expect(modulePictures([])).toEqual([])
})

/** Two rows a line, on ink or, as a terminal does it, on what is not inked. */
function halfBlocks(inked: boolean): string[] {
  const quiet = inked ? 0 : 2
  const at = (y: number, x: number) => isDark(y, x) === inked
  return range(0, Math.ceil((side + 2 * quiet) / 2)).map(line =>
    range(-quiet, side + quiet)
      .map(x => ' ▄▀█'[(at(2 * line - quiet, x) ? 2 : 0) + (at(2 * line + 1 - quiet, x) ? 1 : 0)])
      .join(''),
  )
}

test.each([
  ['half blocks', halfBlocks(true)],
  ['half blocks of a terminal', halfBlocks(false)],
  ['two full blocks a module', rows('██', '  ')],
  ['two signs a module', rows('##', '  ')],
  ['one sign a module', rows('#', ' ')],
  ['squares of an emoji font', rows('⬛', '⬜')],
  ['blanks that do not break', rows('██', '\u00a0\u00a0')],
  ['lines without blanks at their end', rows('██', '  ').map(line => line.trimEnd())],
  ['a margin', ['', ...rows('##', '  ').map(line => `   ${line}`), '  ']],
])('a code of text is read among other lines: %s', async (_, lines) => {
  const [found = [], ...others] = textCodes(['Scan this:', ...lines, 'or type the key.'])
  expect(others).toEqual([])
  expect(await read(modulePictures(modulesOfText(found)))).toEqual([uri])
})

test('headings, rules and bars are no code', () => {
  expect(textCodes(['## Heading', '####', '█████ 50 %', ...Array(30).fill('####'), '', ' '])).toEqual([])
})
