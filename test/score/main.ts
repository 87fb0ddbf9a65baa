import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readLabels } from './forms/labels.ts'
import { scorePages } from './forms/pages.ts'
import * as forms from './forms/report.ts'
import { readManifest } from './manifest.ts'
import { readers, startReaders } from './readers.ts'
import { asJson, asText } from './report.ts'
import { type Score, scorePicture } from './scores.ts'

// Reads pictures of known content, or looks for the fields of labelled pages: `npm run score -- qr DIR`, `npm run score --
// forms DIR`, and `--json FILE` to keep the figures as data.

const usage = 'Say what to score, and where it is: npm run score -- qr DIR, or forms DIR, [--json FILE]'

async function scorePictures(folder: string, file: string | undefined): Promise<void> {
  const pictures = readManifest(folder)
  await startReaders()
  const scores: Score[] = []
  for (const [turn, known] of pictures.entries()) {
    scores.push(await scorePicture(folder, known, { readers, turn }))
    tell(turn + 1, pictures.length)
  }
  process.stdout.write(asText(folder, scores))
  if (file !== undefined) writeFileSync(file, asJson(folder, scores))
}

async function scoreForms(folder: string, file: string | undefined): Promise<void> {
  const pages = readLabels(folder)
  const executable = process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium'
  const scores = await scorePages(folder, pages, {
    executable,
    visits: 3,
    tell: done => tell(done, pages.length),
  })
  process.stdout.write(forms.asText(folder, scores))
  if (file !== undefined) writeFileSync(file, forms.asJson(folder, scores))
}

function tell(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} `)
}

const scored = new Map([
  ['qr', scorePictures],
  ['forms', scoreForms],
])

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  })
  const [what = '', folder, ...more] = positionals
  const score = scored.get(what)
  if (score === undefined || folder === undefined || more.length > 0) throw new Error(usage)
  await score(folder, values.json)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
