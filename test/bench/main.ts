import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { inBrowser, measureInChromium, type Part, type Wants } from './browser.ts'
import { extension } from './copies.ts'
import { ratioOf, type Section } from './figures.ts'
import { measureReading } from './reading.ts'
import { measureSizes } from './sizes.ts'
import { asText } from './table.ts'
import { measureSealing } from './unlocking.ts'

// Measures size and speed: `npm run bench`, with `-- --json FILE` to keep the figures as data, and `-- --only openings` (or several,
// with commas) for a part of it.

const pictures = 60
const sealings = 40
const chromium = process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium'

const parts: readonly Part[] = ['sizes', 'sealing', 'reading', ...inBrowser]

async function bench(file: string | undefined, wants: Wants): Promise<void> {
  const sections: Section[] = []
  const tell = (section: Section) => {
    sections.push(section)
    process.stdout.write(asText(section))
  }
  const [cpu] = cpus()
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.versions.node }
  process.stdout.write(`\n${machine.cores} × ${machine.cpu}, Node ${machine.node}\n${howToRead}\n`)
  if (wants('sizes')) tell(measureSizes(extension))
  if (wants('sealing')) tell(await measureSealing(sealings))
  if (wants('reading')) tell(await measureReading(pictures))
  const browser = inBrowser.some(wants) ? await measureInChromium(chromium, { tell, wants }) : 'none'
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

/** @throws {Error} for a part that there is not. */
function wanted(only: string | undefined): Wants {
  const names = only?.split(',') ?? parts
  const unknown = names.find(name => !parts.some(part => part === name))
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”. There are: ${parts.join(', ')}.`)
  return part => names.includes(part)
}

try {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
  await bench(values.json, wanted(values.only))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
