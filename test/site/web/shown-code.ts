import QRCode from 'qrcode'

/** A QR code in the forms that pages draw from. */
export interface Code {
  readonly text: string
  readonly png: string
  /** The same in white on nothing. */
  readonly whiteOnNothing: string
  /** One pixel a module. */
  readonly smallest: string
  /** Rows of modules, true where dark. */
  readonly rows: readonly (readonly boolean[])[]
  /** The dark modules as the path of a drawing, a unit each, from 4,4 on. */
  readonly path: string
}

/** Corrects less than a covered corner costs. */
const errorCorrectionLevel = 'M'

export async function codeOf(text: string): Promise<Code> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel })
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
  )
  const white = { dark: '#ffffffff', light: '#00000000' }
  return {
    text,
    rows,
    png: await QRCode.toDataURL(text, { width: 600, errorCorrectionLevel }),
    whiteOnNothing: await QRCode.toDataURL(text, { width: 300, errorCorrectionLevel, color: white }),
    smallest: await QRCode.toDataURL(text, { scale: 1, errorCorrectionLevel }),
    path: darkOf(rows)
      .map(([x, y]) => `M${x + 4} ${y + 4}h1v1h-1z`)
      .join(''),
  }
}

/** Where the dark modules are. */
export const darkOf = (rows: Code['rows']): (readonly [number, number])[] =>
  rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [[x, y] as const] : [])))
