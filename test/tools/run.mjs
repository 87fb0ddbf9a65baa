import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ready } from './ready.mjs'
import { root } from './ready-packages.mjs'

/**
 * @typedef {object} Task
 * @property {readonly import('./ready.mjs').Need[]} needs
 * @property {string[]} steps Command lines of programs that packages bring; extra arguments go to the last.
 */

const oldestNode = [20, 19]

const lint = ['biome check .', 'tsc -p src', 'tsc -p extension', 'tsc -p test', 'tsc -p test/widgets']
const build = ['vite build --mode chrome', 'vite build --mode firefox']

/** @type {Record<string, Task>} */
const tasks = {
  build: { needs: ['packages'], steps: build },
  lint: { needs: ['packages'], steps: lint },
  fix: { needs: ['packages'], steps: ['biome check --write .'] },
  site: { needs: ['packages'], steps: ['tsx test/site/main.ts'] },
  demo: { needs: ['packages', 'chromium'], steps: [...build, 'tsx test/tools/demo.ts'] },
  bench: { needs: ['packages', 'chromium'], steps: [...build, 'tsx test/bench/main.ts'] },
  score: { needs: ['packages', 'chromium'], steps: ['tsx test/score/main.ts'] },
  attacks: { needs: ['packages'], steps: ['tsx test/attacks/main.ts'] },
  soak: { needs: ['packages', 'chromium', 'firefox'], steps: [...build, 'tsx test/soak/main.ts'] },
  pictures: {
    needs: ['packages', 'chromium'],
    steps: ['vite build --mode chrome', 'tsx test/tools/pictures.ts'],
  },
  icons: { needs: ['packages', 'chromium'], steps: ['tsx test/tools/icons.ts'] },
  package: { needs: ['packages'], steps: [...build, 'tsx test/tools/package.ts'] },
  test: {
    needs: ['packages', 'chromium', 'firefox', 'languages', 'display', 'programs'],
    steps: [...lint, 'vitest run', ...build, 'playwright test --config test/e2e/playwright.config.ts'],
  },
}

/** Programs whose package has another name than they have. @type {Record<string, string>} */
const packageOf = { biome: '@biomejs/biome', playwright: '@playwright/test', tsc: 'typescript' }

/** @param {string[]} args */
async function main([name = '', ...extra]) {
  refuseOldNode()
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task) throw new Error(`There is no task “${name}”. There are: ${Object.keys(tasks).join(', ')}.`)
  const told = await ready(task.needs)
  for (const [at, step] of task.steps.entries()) {
    const last = at === task.steps.length - 1
    const code = await run(step.split(' ').concat(last ? extra.filter(arg => arg !== '--') : []), told)
    if (code !== 0) return code
  }
  return 0
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} told
 * @returns {Promise<number>} its exit code, or what a shell makes of the signal that ended it
 */
function run([program = '', ...args], told) {
  process.stdout.write(`\n> ${[program, ...args].join(' ')}\n`)
  const env = { ...process.env, ...told }
  const child = spawn(process.execPath, [scriptOf(program), ...args], { cwd: root, stdio: 'inherit', env })
  // The terminal sends Ctrl-C to the child as well: it ends in its own manner, and this waits for that.
  const wait = () => {}
  const end = () => child.kill('SIGTERM')
  process.on('SIGINT', wait).on('SIGTERM', end)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', end)
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1))
    })
  })
}

/**
 * The script behind a program of a package: node_modules/.bin has no such thing on Windows.
 *
 * @param {string} program
 */
function scriptOf(program) {
  const folder = join(root, 'node_modules', packageOf[program] ?? program)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[program])
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
