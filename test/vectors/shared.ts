import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'vitest'

const shared = resolve(import.meta.dirname, '../../../shared')

/** A file of the data that lies beside the project, for tests to read in place. */
export const sharedFile = (path: string): string => resolve(shared, path)

/** Tests over a list that lies beside the project, or one skipped test that says that it is not there. */
export function describeShared<T>(what: string, path: string, tests: (list: T) => void): void {
  const file = sharedFile(path)
  if (!existsSync(file)) {
    test.skip(`${what}: ${file} is not there`, () => undefined)
    return
  }
  describe(what, () => tests(JSON.parse(readFileSync(file, 'utf8'))))
}
