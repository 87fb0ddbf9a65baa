import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'

// Draws the toolbar and store icons from the one SVG: `npm run icons` after changing it.
const folder = resolve(import.meta.dirname, '../../extension/icons')
const svg = readFileSync(resolve(folder, 'icon.svg'), 'utf8')
const executablePath = process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium'

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  await page.screenshot({ path: resolve(folder, `${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
