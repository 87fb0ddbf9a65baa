import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { sharedFile } from './shared-file.ts'

/** Tests over a list that lies beside the project, or one skipped test that says that it is not there. */
export function describeShared<T>(what: string, path: string, tests: (list: T) => void): void {
  const file = sharedFile(path)
  if (!existsSync(file)) {
    test.skip(`${what}: ${file} is not there`, () => undefined)
    return
  }
  describe(what, () => tests(JSON.parse(readFileSync(file, 'utf8'))))
}
