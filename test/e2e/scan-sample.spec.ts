import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { givenTitle } from '../../src/account.ts'
import { tellApart } from '../../src/enroll/found.ts'
import { readQr } from '../../src/enroll/qr.ts'
import { readPng } from '../site/picture.ts'
import { sharedFile } from '../vectors/shared-file.ts'
import { painted } from './code-pages.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'

// Pictures of enrolment pages with known content, shown in a real tab and scanned through the real popup.

interface Shot {
  readonly file: string
  readonly expected: readonly string[]
  readonly tags: readonly string[]
}

const manifest = sharedFile('qr/dev/manifest.json')
const counts = { chromium: { inSight: 30, inPlace: 10 }, firefox: { inSight: 11, inPlace: 4 } }

/** Those that fit into the window, evenly out of all, with one account each. */
function sample(count: number): readonly { readonly file: string; readonly account: string }[] {
  const { images } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly images: readonly Shot[] }
  const fitting = images.flatMap(({ file, expected, tags }) => {
    const [only] = tellApart(expected)
    if (!tags.includes('page') || !fits(file) || expected.length !== 1 || only?.kind !== 'enrolment')
      return []
    return [{ file, account: only.enrolment.name || givenTitle(only.enrolment) }]
  })
  return Array.from({ length: count }, (_, at) => fitting[Math.floor((at * fitting.length) / count)]).filter(
    one => one !== undefined,
  )
}

/** Width and height stand at the beginning of a PNG (its specification, section 11.2.1). */
function fits(file: string): boolean {
  if (!file.endsWith('.png')) return false
  const header = readFileSync(sharedFile(`qr/dev/${file}`))
  return header.readUInt32BE(16) <= 1280 && header.readUInt32BE(20) <= 800
}

/** Whether the look at opening is enough: the popup has to read what the same look reads here, and harder ones at a wish. */
async function isQuick(file: string): Promise<boolean> {
  const texts = await readQr(readPng(readFileSync(sharedFile(`qr/dev/${file}`))), 'quick')
  return texts.length > 0
}

const ways = {
  // Of another site: no extension may read it in place, so the screenshot has to do.
  inSight: (file: string, port: number) => `<img src="http://a.test:${port}/picture/${file}">`,
  below: (file: string) => `<div style="height: 2000px">Scroll down</div><img src="/picture/${file}">`,
  covered: (file: string) =>
    `<img src="/picture/${file}"><div style="position: fixed; inset: 0; background: #eee">Covered</div>`,
  tiny: (file: string) => `<img src="/picture/${file}" width="80">`,
}

function serve(): Promise<{ server: Server; port: number }> {
  const server = createServer(({ url = '' }, response) => {
    const [, way, file = ''] = /^\/(\w+)\/([\w./-]+)$/.exec(url) ?? []
    if (way === 'picture') {
      response.setHeader('content-type', 'image/png').end(readFileSync(sharedFile(`qr/dev/${file}`)))
      return
    }
    const body = ways[way as keyof typeof ways]?.(file, (server.address() as AddressInfo).port) ?? ''
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Sample</title><body style="margin: 0">${body}`)
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })
}

test('a sample of enrolment pages is scanned through the popup, some of them only in place', async ({
  browserUnderTest,
  under,
}) => {
  test.skip(!existsSync(manifest), `${manifest} is not there`)
  test.slow() // As many popups as there are pictures.
  const { server, port } = await serve()
  const tab = await browserUnderTest.open(`http://localhost:${port}/`)
  await (await newVault(browserUnderTest)).close()
  const { inSight, inPlace } = counts[under]
  const inPlaceWays = ['below', 'covered', 'tiny'] as const
  const all = [
    ...sample(inSight).map(shot => ({ ...shot, way: 'inSight' })),
    ...sample(inPlace).map((shot, at) => ({ ...shot, way: inPlaceWays[at % inPlaceWays.length] })),
  ]
  for (const { file, account, way } of all) {
    await test.step(`${way} ${file}`, async () => {
      await tab.goto(`http://localhost:${port}/${way}/${file}`)
      await tab.evaluate(painted)
      const popup = await browserUnderTest.popup()
      if (!(await isQuick(file))) {
        await popup.press('Add an account')
        await popup.press('Look harder')
      }
      await popup.see('QR code found')
      await popup.see(account.slice(0, 8))
      await popup.close()
    })
  }
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  expect(all).toHaveLength(inSight + inPlace)
})
