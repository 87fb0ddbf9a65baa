import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readManifest } from './manifest.ts'
import { readers, startReaders } from './readers.ts'
import { asJson, asText } from './report.ts'
import { type Score, scorePicture } from './scores.ts'

// Reads pictures of known content: `npm run score -- qr DIR`, and `--json FILE` to keep the figures as data.

const usage = 'Say what to score, and where the pictures are: npm run score -- qr DIR [--json FILE]'

async function score(folder: string, file: string | undefined): Promise<void> {
  const pictures = readManifest(folder)
  await startReaders()
  const scores: Score[] = []
  for (const [turn, known] of pictures.entries()) {
    scores.push(await scorePicture(folder, known, { readers, turn }))
    if (process.stderr.isTTY) process.stderr.write(`\r${turn + 1} of ${pictures.length} `)
  }
  process.stdout.write(asText(folder, scores))
  if (file !== undefined) writeFileSync(file, asJson(folder, scores))
}

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  })
  const [what, folder, ...more] = positionals
  if (what !== 'qr' || folder === undefined || more.length > 0) throw new Error(usage)
  await score(folder, values.json)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
