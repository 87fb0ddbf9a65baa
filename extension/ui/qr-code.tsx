import { encode } from 'uqr'
import { t } from '../browser/words.ts'

/** ISO/IEC 18004 section 6.3.8: four modules of white on every side. */
const quietModules = 4

/** A text as a QR code, black on white in any colour scheme, drawn as one path. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = modulesOf(text)
  if (modules === undefined) return <p class="hint">{t('qrTooLong')}</p>
  const size = modules.length
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000000" d={modules.flatMap(runs).join('')} />
    </svg>
  )
}

function modulesOf(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    return encode(text, { ecc: 'M', border: quietModules }).data
  } catch {
    // It throws for what is longer than the largest code (2331 bytes), and its message is not for anyone.
    return undefined
  }
}

/** The dark stretches of one row: lines one module high. */
function runs(row: readonly boolean[], y: number): string[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []))
  return starts.map(x => {
    const end = row.indexOf(false, x)
    const length = (end < 0 ? row.length : end) - x
    return `M${x} ${y}h${length}v1h-${length}z`
  })
}
