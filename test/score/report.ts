import { cpus } from 'node:os'
import { type Figure, median, quantile, type Section } from '../bench/figures.ts'
import { asText as tableOf } from '../bench/table.ts'
import { jsqr, readers } from './readers.ts'
import { byTag, readingsOf, type Score } from './scores.ts'
import { aligned } from './table.ts'

/** What one reader made of the pictures of one tag. */
interface Result {
  readonly tag: string
  readonly reader: string
  readonly pictures: number
  readonly right: number
  readonly wrong: number
  readonly medianMs: number
  readonly p95Ms: number
}

function resultsOf(scores: readonly Score[]): Result[] {
  return [...byTag(scores)].flatMap(([tag, tagged]) =>
    readers.map(({ name }) => {
      const readings = readingsOf(tagged, name)
      const times = readings.map(({ tookMs }) => tookMs)
      return {
        tag,
        reader: name,
        pictures: readings.length,
        right: readings.filter(({ right }) => right).length,
        wrong: readings.reduce((sum, { wrong }) => sum + wrong, 0),
        medianMs: median(times),
        p95Ms: quantile(times, 0.95),
      }
    }),
  )
}

/** Tags that part the pictures by where they come from. Times are told for these alone. */
const wholes = ['all', 'page', 'real']

/** Success by tag, then wrong reads and times. */
export function asText(folder: string, scores: readonly Score[]): string {
  const results = resultsOf(scores)
  const timed = wholes.filter(tag => results.some(one => one.tag === tag))
  const sections = timed.map(tag => timesOf(results.filter(one => one.tag === tag)))
  return [`\n${folder}\n`, ...successes(results), '', ...sections.map(tableOf)].join('\n')
}

function successes(results: readonly Result[]): string[] {
  const tags = [...new Set(results.map(({ tag }) => tag))]
  const rows = tags.map(tag => {
    const ofTag = results.filter(one => one.tag === tag)
    return [tag, String(ofTag[0]?.pictures ?? 0), ...ofTag.map(share)]
  })
  return aligned([['read right', 'pictures', ...readers.map(({ name }) => name)], ...rows])
}

const share = ({ right, pictures }: Result): string => `${right} (${((100 * right) / pictures).toFixed(1)} %)`

function timesOf(results: readonly Result[]): Section {
  const [first] = results
  const plain = results.find(({ reader }) => reader === jsqr.name)
  const against = plain && { what: 'median of jsQR', value: plain.medianMs }
  const time = (what: string, value: number): Figure => ({
    what,
    unit: 'ms',
    value,
    ...(against && { against }),
  })
  return {
    title: `Times and wrong reads: ${first?.tag ?? ''}`,
    measured:
      `${first?.pictures ?? 0} pictures, each read once by each reader in Node, in turns; decoding is not counted. A wrong read ` +
      'is an enrolment that came back from a picture which does not name it.',
    figures: results.flatMap(({ reader, medianMs, p95Ms, wrong }) => [
      time(`${reader}: median`, medianMs),
      time(`${reader}: 95 of 100 below`, p95Ms),
      { what: `${reader}: wrong reads`, unit: 'pictures', value: wrong },
    ]),
  }
}

/** The same figures, and what each reader made of each picture. */
export function asJson(folder: string, scores: readonly Score[]): string {
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node }
  const pictures = scores.map(({ known: { file, tags }, readings }) => ({ file, tags, readings }))
  return `${JSON.stringify({ folder, machine, results: resultsOf(scores), pictures }, null, 2)}\n`
}
