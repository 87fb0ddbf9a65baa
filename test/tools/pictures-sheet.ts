import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/** One screen in all its looks; the files are named from where the contact sheet lies. */
export interface Shot {
  readonly name: string
  readonly pictures: readonly { readonly look: string; readonly file: string }[]
}

/** So many screens make a picture that can still be looked at. */
const ofOnePart = 6

/** Writes all of it as `index.html`, and in parts as `sheet-1.html` and `sheet-1.png` and so on. */
export async function contactSheet(folder: string, shots: readonly Shot[]): Promise<void> {
  await writeFile(join(folder, 'index.html'), htmlOf(shots))
  const browser = await chromium.launch({
    executablePath: process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } })
  for (let at = 0; at < shots.length; at += ofOnePart) {
    const name = join(folder, `sheet-${at / ofOnePart + 1}`)
    await writeFile(`${name}.html`, htmlOf(shots.slice(at, at + ofOnePart)))
    await page.goto(pathToFileURL(`${name}.html`).href)
    await page.screenshot({ path: `${name}.png`, fullPage: true })
  }
  await browser.close()
}

const htmlOf = (shots: readonly Shot[]): string => `<!doctype html>
<meta charset="utf-8">
<title>Latchkey, every screen</title>
<style>
  body { margin: 16px; background: #b8bdbb; font: 16px/24px system-ui, sans-serif; }
  h2 { margin: 24px 0 8px; font-size: 18px; }
  .shot { display: grid; grid-template-columns: repeat(5, 1fr); gap: 16px; align-items: start; }
  figure { margin: 0; }
  img { display: block; max-width: 100%; max-height: 1600px; }
</style>
${shots.map(sectionOf).join('\n')}
`

const sectionOf = ({ name, pictures }: Shot): string => `<h2>${name}</h2>
<div class="shot">
${pictures.map(({ look, file }) => `<figure><img src="${file}" alt=""><figcaption>${look}</figcaption></figure>`).join('\n')}
</div>`
