import { ListenError } from '../site/listen.ts'
import { serveAttacks } from './serve.ts'

// `npm run attacks`: the pages for any browser and any extension. Each shows what it has learned.

try {
  const { origin, other, twin, stop } = await serveAttacks([4610, 4611])
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  const lines = [
    `Attack pages    ${origin}/index.html`,
    `Other site      ${other}`,
    `Other origin    ${twin}`,
    'Press Ctrl+C to stop.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  if (!(error instanceof ListenError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
