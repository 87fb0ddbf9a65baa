import type { PlainName } from '../browser/words.ts'

/** The sections of the settings, in the order of the navigation; each has its name as its address. */
export const sections = [
  { id: 'accounts', title: 'sectionAccounts' },
  { id: 'add', title: 'sectionAdd' },
  { id: 'codes', title: 'recoveryTitle' },
  { id: 'backup', title: 'sectionBackup' },
  { id: 'print', title: 'printTitle' },
  { id: 'security', title: 'sectionSecurity' },
  { id: 'sites', title: 'sectionSites' },
  { id: 'shortcuts', title: 'sectionShortcuts' },
  { id: 'about', title: 'sectionAbout' },
] as const satisfies readonly { readonly id: string; readonly title: PlainName }[]

export type SectionId = (typeof sections)[number]['id']

/** The section that an address names by what follows its `#`, up to a slash; the first for any other. */
export function sectionAt(hash: string): SectionId {
  const [name] = hash.replace(/^#/, '').split('/')
  return sections.find(({ id }) => id === name)?.id ?? 'accounts'
}

/** The message that heads it. */
export const titleOfSection = (section: SectionId): PlainName =>
  sections.find(({ id }) => id === section)?.title ?? 'settings'

/** Where each thing that the popup hands over is taken, by the name that it is handed over under. */
export const takers: ReadonlyMap<string, SectionId> = new Map([
  ['accountNext', 'accounts'],
  ['screenshot', 'add'],
  ['codesNext', 'codes'],
  ['restoreNext', 'backup'],
  ['printNext', 'print'],
])
