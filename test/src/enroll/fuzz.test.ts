import { expect, test } from 'vitest'
import { fuzzUris } from '../../soak/uris.ts'

test('20,000 fuzzed URIs are each read or refused, with no other exception and no name that hides something', () => {
  const { read, refused, exceptions, hidden } = fuzzUris(20_000, 1, () => 0)
  expect({ exceptions, hidden }).toEqual({ exceptions: [], hidden: [] })
  // Neither all nor none: the changes are such that both are tried.
  expect(Math.min(read, refused)).toBeGreaterThan(2000)
})
