import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a browser under test puts what it downloads, without asking. */
export const downloadsOf = (profile: string): string => join(profile, 'downloads')

/** The downloaded file of this name, once all of it is there. Until then both browsers keep a second one beside it. */
export async function downloadIn(profile: string, name: string): Promise<string | undefined> {
  const names = await readdir(downloadsOf(profile)).catch((): string[] => [])
  if (!names.includes(name) || names.some(other => /\.(part|crdownload)$/.test(other))) return undefined
  const path = join(downloadsOf(profile), name)
  return (await stat(path)).size > 0 ? path : undefined
}
