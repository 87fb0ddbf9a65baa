import { cpus } from 'node:os'
import { quantile } from '../../bench/figures.ts'
import { aligned } from '../table.ts'
import type { Labelled } from './labels.ts'
import type { Scored } from './pages.ts'
import { isWrong, type Kind, probedBy, type Tally, tally } from './tally.ts'

/** The rule that is this project's. */
export const ours = 'Latchkey'
const kinds = { otp: 'code fields', recovery: 'recovery fields' } as const

const rulesIn = (scores: readonly Scored[]): string[] => scores[0]?.probed.map(({ rule }) => rule) ?? []

const p95Of = (scores: readonly Scored[], rule: string, look: 'tookMs' | 'againMs'): number =>
  quantile(
    scores.flatMap(score => probedBy(score, rule)?.[look] ?? []),
    0.95,
  )

/** All rules beside each other, then this project's by tag, kind and language, and what it got wrong. */
export function asText(folder: string, scores: readonly Scored[]): string {
  const { size } = new Set(scores.map(({ labels }) => labels.project))
  return [
    `\n${folder}: ${scores.length} pages of ${size} projects\n`,
    ...aligned([heads, ...rulesIn(scores).map(rule => compared(scores, rule))]),
    '',
    'Recall: pages with such a field where all of it was found. Precision: of all pages where it or anything wrong was found.',
    'By project: each project counts once. Time: 95 of 100 pages took less, for the first look at a page that is drawn, and for another; the',
    'middle one of three visits. Where the page has letters that are not Latin, the first brings their words once it has met them.',
    ...breakdowns(scores),
    ...faults(scores),
    '',
  ].join('\n')
}

const heads = [
  'rule',
  'code recall',
  'by project',
  'precision',
  'false on negatives',
  'recovery taken for code',
  'recovery recall',
  'precision',
  'p95 first',
  'p95 again',
]

function compared(scores: readonly Scored[], rule: string): string[] {
  const code = tally(scores, rule, 'otp')
  const recovery = tally(scores, rule, 'recovery')
  const knows = recovery.found + recovery.wrong > 0
  return [
    rule,
    percent(code.recall),
    percent(code.macro),
    percent(code.precision),
    `${code.wrongNegatives} of ${code.negatives}`,
    `${code.recoveryTaken} of ${recovery.pages}`,
    knows ? percent(recovery.recall) : '-',
    knows ? percent(recovery.precision) : '-',
    `${p95Of(scores, rule, 'tookMs').toFixed(1)} ms`,
    `${p95Of(scores, rule, 'againMs').toFixed(1)} ms`,
  ]
}

const percent = (share: number): string => (Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`)

const breakdownsBy: Readonly<Record<string, (labels: Labelled) => readonly string[]>> = {
  kind: ({ formKind }) => [formKind],
  language: ({ lang }) => [lang.toLowerCase().split(/[-_]/)[0] ?? ''],
  tag: ({ tags }) => tags,
}

const breakdowns = (scores: readonly Scored[]): string[] =>
  Object.entries(breakdownsBy).flatMap(([name, of]) =>
    (Object.keys(kinds) as Kind[]).flatMap(kind => ['', ...breakdown(scores, kind, name, of)]),
  )

function breakdown(
  scores: readonly Scored[],
  kind: Kind,
  name: string,
  of: (labels: Labelled) => readonly string[],
): string[] {
  const groups = [...new Set(scores.flatMap(({ labels }) => of(labels)))].sort()
  const rows = groups
    .map(
      group =>
        [
          group,
          tally(
            scores.filter(({ labels }) => of(labels).includes(group)),
            ours,
            kind,
          ),
        ] as const,
    )
    .filter(([, one]) => one.pages + one.wrong > 0)
    .map(([group, one]) => [group, ...cells(one)])
  return aligned([[`${kinds[kind]} by ${name}`, 'pages', 'found', 'recall', 'wrong'], ...rows])
}

const cells = ({ pages, found, recall, wrong }: Tally): string[] => [
  String(pages),
  String(found),
  percent(recall),
  String(wrong),
]

function faults(scores: readonly Scored[]): string[] {
  const lines = (Object.keys(kinds) as Kind[]).flatMap(kind =>
    scores.flatMap(score => {
      const hit = probedBy(score, ours)?.[kind]
      if (hit === undefined) return []
      const missed = hit.wanted > 0 && !hit.all ? [`  missed ${kind}: ${score.labels.file}`] : []
      return isWrong(hit) ? [...missed, `  wrong ${kind}: ${score.labels.file}  ${hit.wrong[0]}`] : missed
    }),
  )
  return ['', `Missed or wrong: ${lines.length}`, ...lines]
}

/** The same figures, and what each rule found on each page. */
export function asJson(folder: string, scores: readonly Scored[]): string {
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node }
  const results = rulesIn(scores).map(rule => ({
    rule,
    p95Ms: p95Of(scores, rule, 'tookMs'),
    p95AgainMs: p95Of(scores, rule, 'againMs'),
    otp: tally(scores, rule, 'otp'),
    recovery: tally(scores, rule, 'recovery'),
  }))
  const pages = scores.map(({ labels: { file, project }, probed }) => ({ file, project, probed }))
  return `${JSON.stringify({ folder, machine, results, pages }, null, 2)}\n`
}
