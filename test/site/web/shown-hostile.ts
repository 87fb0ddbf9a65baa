import { html } from 'hono/html'
import { whitePng } from '../../vectors/bombs.ts'
import type { Show } from './shown.ts'

const bomb = (side: number): string =>
  `data:image/png;base64,${Buffer.from(whitePng(side)).toString('base64')}`

export const bombFile = whitePng(20_000)

/** A code beside pictures that would fill the memory. Further down than the page shows, so that it does not decode them itself. */
export const besideBombs: Show = ({ png }) =>
  html`${[8_000, 20_000].map(
    side => html`<img class="qr" src="${bomb(side)}" width="300" height="300" alt="QR code" />`,
  )}
    <img src="${png}" width="300" height="300" alt="" />`
