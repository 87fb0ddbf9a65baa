import type { Count } from './concurrency.ts'
import { isWhole } from './concurrency.ts'
import type { Crash } from './crashes.ts'
import { kinds } from './deeds.ts'
import type { Broken } from './faults.ts'
import { type MessageStudy, messageKinds, senderKinds } from './messages.ts'
import { type Consent, pages } from './navigation.ts'
import { asTable } from './table.ts'
import type { Fuzzed } from './uris.ts'

/** What a study showed, as text, and each thing that must not be. */
export interface Report {
  readonly text: string
  readonly failures: readonly string[]
}

export function reportCrashes(crashes: readonly Crash[]): Report {
  const killed = kinds.filter(kind => crashes.some(({ round }) => round.kind === kind))
  const rows = [...killed, undefined].map(kind => {
    const of = crashes.filter(({ round }) => kind === undefined || round.kind === kind)
    const count = (verdict: Crash['verdict']) => of.filter(crash => crash.verdict === verdict).length
    const sum = of.reduce((total, { acknowledged }) => total + acknowledged, 0)
    const ahead = of.filter(({ found = 0, acknowledged }) => found > acknowledged).length
    return [
      kind ?? 'all',
      of.length,
      sum,
      ahead,
      count('second'),
      count('not-open'),
      count('lost'),
      count('torn'),
    ]
  })
  const heads = [
    'killed during',
    'kills',
    'acknowledged',
    'saved, word cut off',
    'did not open',
    'lost',
    'torn',
  ]
  const failures = crashes
    .filter(({ verdict }) => verdict !== 'held' && verdict !== 'second')
    .map(crash => JSON.stringify(crash))
  return { text: asTable(heads, rows), failures }
}

export function reportFaults(all: readonly Broken[]): Report {
  const rows = all.map(({ operation, points, trials }) => {
    const saved = trials.filter(({ outcome, state }) => outcome !== 'done' && state === 'new').length
    const bad = trials.filter(({ problem }) => problem !== undefined).length
    return [operation, points, trials.length, saved, bad]
  })
  const totals = [1, 2, 3, 4].map(column => rows.reduce((sum, row) => sum + Number(row[column]), 0))
  const heads = ['operation', 'points', 'broken at', 'saved, yet failed after', 'wrong']
  const failures = all.flatMap(({ operation, trials }) =>
    trials
      .filter(({ problem }) => problem !== undefined)
      .map(trial => `${operation}: ${JSON.stringify(trial)}`),
  )
  return { text: asTable(heads, [...rows, ['all', ...totals]]), failures }
}

export function reportConcurrency(count: Count): Report {
  const { each, names, generations, met, tookMs } = count
  const rows = [...Object.entries(names), ['saves', generations]].map(([who = '', at = ''], row) => [
    who,
    at,
    who === 'saves' ? each * 3 : each,
    met[row] ?? '',
  ])
  const text = asTable(['counter', 'stands at', 'made', 'met others'], rows)
  const took = `  in ${(tookMs / 1000).toFixed(1)} s\n`
  return {
    text: text + took,
    failures: isWhole(count) ? [] : [`Changes were lost: ${JSON.stringify(count)}`],
  }
}

export function reportNavigation(consents: readonly Consent[]): Report {
  const rows = [...pages, undefined].map(page => {
    const of = consents.filter(consent => page === undefined || consent.page === page)
    const count = (outcome: Consent['outcome']) => of.filter(consent => consent.outcome === outcome).length
    const overtaken = of.filter(consent => consent.overtaken).length
    const wrong = of.filter(consent => consent.wrong.length > 0).length
    const came = page === undefined ? '' : [...new Set(of.map(({ by }) => by))].join(', ')
    return [
      page ?? 'all',
      of.length,
      count('filled'),
      count('refused'),
      count('not-offered'),
      overtaken,
      wrong,
      came,
    ]
  })
  const heads = ['page', 'consents', 'filled', 'refused', 'not offered', 'overtaken', 'wrong document', 'it']
  const failures = consents
    .filter(({ wrong }) => wrong.length > 0)
    // Which document, not what it got.
    .map(({ page, wrong }) => `${page}: ${wrong.map(entry => `${entry.page} had ${entry.what}`).join(', ')}`)
  return { text: asTable(heads, rows), failures }
}

export function reportMessages({ matrix, fuzzed, before, after, control }: MessageStudy): Report {
  const kinds = Object.entries(messageKinds)
  const rows = senderKinds.map(sender => [sender, ...matrix[sender]])
  const heads = ['from', ...kinds.map(([kind]) => kind)]
  const times = Object.entries(fuzzed).map(([reply, count]) => `${count} ${reply}`)
  const answers = senderKinds.flatMap(sender =>
    kinds
      .filter(([, { answered }], at) => !answered.includes(sender) && isAnswer(matrix[sender][at]))
      .map(([kind]) => `${kind} from ${sender} was answered`),
  )
  return {
    text: `${asTable(heads, rows)}  made at random: ${times.join(', ')}\n`,
    failures: [
      ...answers,
      ...Object.keys(fuzzed)
        .filter(isAnswer)
        .map(reply => `a message made at random was answered: ${reply}`),
      ...(before === after ? [] : ['Something that the extension keeps or shows has changed.']),
      ...(control.every(isAnswer) ? [] : ['Messages do not arrive here at all.']),
    ],
  }
}

const isAnswer = (reply = 'nothing'): boolean => reply !== 'refused' && reply !== 'nothing'

export function reportUris({ exceptions, hidden, slow, ...fuzzed }: Fuzzed): Report {
  const { count, read, refused, medianMs, slowestMs, stalls } = fuzzed
  const times = [medianMs, slowestMs].map(ms => ms.toFixed(3))
  const heads = [
    'URIs',
    'read',
    'refused',
    'other exceptions',
    'hiding names',
    'median ms',
    'slowest ms',
    'stalls',
    'slow again',
  ]
  const row = [count, read, refused, exceptions.length, hidden.length, ...times, stalls, slow.length]
  const bad = (what: string, texts: readonly string[]) =>
    texts.slice(0, 20).map(text => `${what}: ${JSON.stringify(text.slice(0, 300))}`)
  const failures = [
    ...bad('another exception', exceptions),
    ...bad('a name that hides something', hidden),
    ...bad('slower than 5 ms, each time', slow),
  ]
  return { text: asTable(heads, [row]), failures }
}
