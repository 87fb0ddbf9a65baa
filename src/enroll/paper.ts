import type { Picture } from './qr.ts'

/** Whether light would shine through a picture anywhere. */
export function isTransparent({ data }: Picture): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** The picture as it looks on paper of this brightness, 0 for black and 255 for white. The picture stays as it is. */
export function onPaper({ data, width, height }: Picture, brightness: 0 | 255): Picture {
  const flat = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255
    for (let colour = at; colour < at + 3; colour++)
      flat[colour] = (data[colour] ?? 0) * alpha + brightness * (1 - alpha)
    flat[at + 3] = 255
  }
  return { data: flat, width, height }
}
