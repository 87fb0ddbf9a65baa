import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { build } from 'vite'
import { finding } from '../../../vite.config.ts'
import { median } from '../../bench/figures.ts'
import type { Labelled } from './labels.ts'
import type { Probed } from './probe.ts'

/** One page, and what each rule made of it. */
export interface Scored {
  readonly labels: Labelled
  readonly probed: readonly Probed[]
}

export interface ScoreOptions {
  readonly executable: string
  /** An odd number, of which the middle time counts: where the computer does other things as well, a visit may take twice its time. */
  readonly visits: number
  readonly tell: (done: number) => void
}

/**
 * Shows each page to all rules, in Chromium, on each visit under a name of its own. Pages come from memory, under https and the path
 * that they have in their product; whatever else they ask for is refused.
 */
export async function scorePages(
  folder: string,
  pages: readonly Labelled[],
  { executable, visits, tell }: ScoreOptions,
): Promise<Scored[]> {
  const [content, foreign] = [await bundled(rules, 'latin'), await bundled(otherWords, 'foreign')]
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const shown = await served(context)
    const tab = await context.newPage()
    const scores: Scored[] = []
    for (const [at, labels] of pages.entries()) {
      shown.html = readFileSync(join(folder, labels.file), 'utf8')
      const visited: Probed[][] = []
      for (let visit = 0; visit < visits; visit++) {
        await tab.goto(addressOf(labels, `p${at}-${visit}`), { waitUntil: 'load' })
        await tab.evaluate(script => Object.assign(globalThis, { latchkeyForeignScript: script }), foreign)
        await tab.addScriptTag({ content })
        visited.push(await tab.evaluate(probedAtRest, labels))
      }
      scores.push({ labels, probed: together(visited) })
      tell(at + 1)
    }
    return scores
  } finally {
    await browser.close()
  }
}

/**
 * Nobody asks for a code on a page that is not there yet, and what this program does in the page, or beside it, is no part of a look:
 * the script tag has the page laid out anew, which no extension does. Runs in the page.
 */
const probedAtRest = (labels: Labelled) =>
  new Promise<Probed[]>(done => {
    const { latchkeyProbe } = globalThis as { latchkeyProbe?: (labels: Labelled) => Probed[] }
    requestAnimationFrame(() => requestIdleCallback(() => done(latchkeyProbe?.(labels) ?? [])))
  })

/** What the rules found on one visit, with the middle time of all. */
const together = ([first = [], ...others]: readonly Probed[][]): Probed[] =>
  first.map((one, rule) => {
    const all = [one, ...others.map(probed => probed[rule] ?? one)]
    const middle = (look: 'tookMs' | 'againMs') => median(all.map(probed => probed[look]))
    return { ...one, tookMs: middle('tookMs'), againMs: middle('againMs') }
  })

const addressOf = ({ url }: Labelled, name: string): string =>
  new URL(url.startsWith('/') ? url.replace(/#.*/, '') : '/', `https://${name}.site.test`).href

async function served(context: BrowserContext): Promise<{ html: string }> {
  const shown = { html: '' }
  await context.route('**/*', route => {
    const request = route.request()
    const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null
    return isPage
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.html })
      : route.abort()
  })
  return shown
}

const rules = resolve(import.meta.dirname, 'probe.ts')
const otherWords = resolve(import.meta.dirname, '../../../extension/content/foreign.ts')

/** One classic script, made by the builder that makes the extension's, with a part of the table of words. */
async function bundled(entry: string, words: Parameters<typeof finding>[0]): Promise<string> {
  const result = await build({
    configFile: false,
    plugins: [finding(words)],
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name: 'latchkey' },
    },
  })
  const [output] = [result].flat()
  if (output === undefined || !('output' in output)) throw new Error('The rules could not be bundled.')
  return output.output[0].code
}
