import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'

// Each test starts Node and compiles what it loads, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const main = fileURLToPath(new URL('main.ts', import.meta.url))

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

function start(args: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const { STYTCH_PROJECT_ID: _id, STYTCH_SECRET: _secret, ...inherited } = process.env
  const env = { ...inherited, ...environment }
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], { env })
}

/** Waits for the end, after a signal once something was printed if one is given. */
function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<Ended> {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', data => {
    stdout += data
    if (signal) child.kill(signal)
  })
  child.stderr?.on('data', data => {
    stderr += data
  })
  return new Promise(resolve => child.on('close', code => resolve({ code, stdout, stderr })))
}

/** Runs something while a port is taken. */
async function whileTaken<T>(run: (port: string) => Promise<T>): Promise<T> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  try {
    return await run(String(typeof address === 'object' ? address?.port : address))
  } finally {
    server.close()
  }
}

test.each([
  ['--port', '--api-port'],
  ['--api-port', '--port'],
])('a %s in use ends it with one sentence', async (taken, free) => {
  await whileTaken(async port => {
    const { code, stdout, stderr } = await ended(start([taken, port, free, '0']))
    expect(stderr).toBe(`Port ${port} is in use already: stop what uses it, or choose another.\n`)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  })
})

test.each([[['--port', 'many']], [['--port', '65536']], [['--sport', '1']], [['4600']]])(
  'the options %s end it with one sentence',
  async args => {
    const { code, stderr } = await ended(start(args))
    expect(stderr).toBe(
      'Use --port P and --api-port Q, whole numbers from 0 to 65535 (0 picks a free port).\n',
    )
    expect(code).toBe(1)
  },
)

test('half of the credentials of the real service ends it with one sentence', async () => {
  const { code, stderr } = await ended(start([], { STYTCH_PROJECT_ID: 'project-test-x' }))
  expect(stderr).toBe('Set both STYTCH_PROJECT_ID and STYTCH_SECRET, or neither.\n')
  expect(code).toBe(1)
})

test.each(['SIGINT', 'SIGTERM'] as const)('it prints where it is, and %s ends it cleanly', async signal => {
  const { code, stdout } = await ended(start(['--port', '0', '--api-port', '0']), signal)
  expect(stdout).toMatch(/^Website {3}http:\/\/127\.0\.0\.1:\d+$/m)
  expect(stdout).toMatch(/^TOTP API {2}http:\/\/127\.0\.0\.1:\d+$/m)
  expect(stdout).toMatch(/^Project {3}project-test-\S+$/m)
  expect(stdout).toMatch(/^Secret {4}secret-test-\S+$/m)
  expect(code).toBe(0)
})
