import { resolve } from 'node:path'

const shared = resolve(import.meta.dirname, '../../../shared')

/** A file of the data that lies beside the project, for tests to read in place. */
export const sharedFile = (path: string): string => resolve(shared, path)
