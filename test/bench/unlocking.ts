import { type Bytes, toBase64 } from '../../src/bytes.ts'
import { emptyDocument } from '../../src/vault/document.ts'
import { newDrawer } from '../../src/vault/drawer.ts'
import type { Header } from '../../src/vault/envelope.ts'
import { open, seal } from '../../src/vault/seal.ts'
import type { Tab } from '../e2e/driver.ts'
import { accountsOf } from './accounts.ts'
import { deriveOnce } from './derivation.ts'
import { type Section, timeFigure } from './figures.ts'

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** Argon2id in a page of the extension and here, in turns. */
export async function measureUnlocking(page: Tab, rounds: number): Promise<Section> {
  const inPage: number[] = []
  const here: number[] = []
  await page.front()
  // The first of each loads and compiles, and is not counted.
  for (let round = -1; round < rounds; round++) {
    const [pageMs, hereMs] = [await page.evaluate<number>('latchkeyBench.derive()'), await deriveOnce()]
    if (round >= 0) inPage.push(pageMs) && here.push(hereMs)
  }
  return {
    title: 'Unlocking',
    measured:
      'One Argon2id derivation at the least strength of a new vault, by the extension’s own code: in a page of the extension in ' +
      'front, and in Node, in turns.',
    figures: [
      timeFigure('Argon2id in Node', here),
      timeFigure('Argon2id in the page', inPage, { what: 'in Node', times: here }),
    ],
  }
}

/** Seals and opens a small and a large document in turns. */
export async function measureSealing(rounds: number): Promise<Section> {
  const rootKey = random(32)
  const header = await newHeader()
  const times = new Map<number, number[]>([
    [10, []],
    [1000, []],
  ])
  for (let round = -3; round < rounds; round++) {
    for (const [count, list] of times) {
      const tookMs = await sealAndOpen(count, header, rootKey)
      if (round >= 0) list.push(tookMs)
    }
  }
  const small = times.get(10) ?? []
  return {
    title: 'Sealing and opening the document',
    measured:
      'Encoding, sealing, opening and decoding one document in Node. Accounts without recovery codes.',
    figures: [
      timeFigure('10 accounts', small),
      timeFigure('1,000 accounts', times.get(1000) ?? [], { what: '10 accounts', times: small }),
    ],
  }
}

async function newHeader(): Promise<Header> {
  const { publicKey } = await newDrawer()
  return {
    format: 2,
    epoch: 1,
    vaultId: toBase64(random(16)),
    generation: 1,
    drawerKey: toBase64(publicKey),
    slots: [],
  }
}

async function sealAndOpen(count: number, header: Header, rootKey: Bytes): Promise<number> {
  const document = { ...emptyDocument, accounts: accountsOf(count) }
  const startMs = performance.now()
  const { accounts } = await open(await seal(document, header, rootKey, random), rootKey)
  const tookMs = performance.now() - startMs
  if (accounts.length !== count) throw new Error('The document did not come back whole.')
  return tookMs
}
