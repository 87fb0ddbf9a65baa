import type { MigrationPart } from '../../src/enroll/migration.ts'
import { api } from './api.ts'

// An export's QR codes are shown one after the other, and the popup closes in between. Which of them were added is remembered until
// the browser ends, by number alone.

type Place = Pick<MigrationPart, 'batchId' | 'size' | 'index'>

const key = ({ batchId, size }: Omit<Place, 'index'>): string => `export ${batchId} ${size}`

/** Numbers, from 0, of the parts of an export that were added since the browser started. */
export async function addedParts(of: Omit<Place, 'index'>): Promise<readonly number[]> {
  const stored: unknown = (await api.storage.session.get(key(of)))[key(of)]
  return Array.isArray(stored) ? stored.filter(Number.isInteger) : []
}

export async function rememberParts(of: Omit<Place, 'index'>, indices: readonly number[]): Promise<void> {
  const all = new Set([...(await addedParts(of)), ...indices])
  await api.storage.session.set({ [key(of)]: [...all] })
}
