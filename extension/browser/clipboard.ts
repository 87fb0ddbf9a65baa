import { Failure } from '../../src/failure.ts'

/** @throws {Failure} `clipboard-refused`. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    throw new Failure('clipboard-refused')
  }
}
