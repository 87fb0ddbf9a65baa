import { spawn, spawnSync } from 'node:child_process'

// Debian's packages age (filippo.io/age), and bsdutils for a terminal to run it in.
const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** Those of the programs that are not here. */
export const missing = ['age', 'script'].filter(program => !isThere(program))

/**
 * Runs `age` in a folder, and gives back its exit code. It asks for passphrases at a terminal only, so it gets one, and the
 * answer whenever it asks.
 */
export function age(folder: string, options: string, passphrase: string): Promise<number | null> {
  const terminal = spawn('script', ['-qec', `age ${options}`, '/dev/null'], { cwd: folder })
  let shown = ''
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    if (!/passphrase[^:]*: $/i.test(shown)) return
    shown = ''
    terminal.stdin.write(`${passphrase}\n`)
  })
  return new Promise((resolve, reject) => terminal.on('error', reject).on('close', resolve))
}
