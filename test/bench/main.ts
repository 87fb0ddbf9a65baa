import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measureInChromium } from './browser.ts'
import { extension } from './copies.ts'
import { ratioOf, type Section } from './figures.ts'
import { measureReading } from './reading.ts'
import { measureSizes } from './sizes.ts'
import { asText } from './table.ts'
import { measureSealing } from './unlocking.ts'

// Measures size and speed: `npm run bench`, and `npm run bench -- --json FILE` to keep the figures as data.

const pictures = 60
const sealings = 40

async function bench(file: string | undefined): Promise<void> {
  const sections: Section[] = []
  const tell = (section: Section) => {
    sections.push(section)
    process.stdout.write(asText(section))
  }
  const [cpu] = cpus()
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.versions.node }
  process.stdout.write(`\n${machine.cores} × ${machine.cpu}, Node ${machine.node}\n${howToRead}\n`)
  tell(measureSizes(extension))
  tell(await measureSealing(sealings))
  tell(await measureReading(pictures))
  const browser = await measureInChromium(process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium', tell)
  process.stdout.write(`\nThe browser was ${browser}.\n`)
  if (file !== undefined) writeFileSync(file, asJson({ ...machine, browser }, sections))
}

const howToRead =
  'Times are medians, and mean little on another machine: the ratios are what to compare between runs.'

const asJson = (machine: object, sections: readonly Section[]): string => {
  const withRatios = sections.map(section => ({
    ...section,
    figures: section.figures.map(figure => ({ ...figure, ratio: ratioOf(figure) })),
  }))
  return `${JSON.stringify({ machine, sections: withRatios }, null, 2)}\n`
}

try {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  await bench(values.json)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
