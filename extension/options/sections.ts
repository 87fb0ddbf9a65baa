/** The sections of the settings, in the order of the navigation; each has its name as its address. */
export const sections = [
  { id: 'accounts', title: 'Accounts' },
  { id: 'add', title: 'Add accounts' },
  { id: 'codes', title: 'Recovery codes' },
  { id: 'backup', title: 'Backup' },
  { id: 'print', title: 'Print and export' },
  { id: 'security', title: 'Security' },
  { id: 'sites', title: 'Sites and permissions' },
  { id: 'shortcuts', title: 'Shortcuts' },
  { id: 'about', title: 'About' },
] as const

export type SectionId = (typeof sections)[number]['id']

/** The section that an address names by what follows its `#`, up to a slash; the first for any other. */
export function sectionAt(hash: string): SectionId {
  const [name] = hash.replace(/^#/, '').split('/')
  return sections.find(({ id }) => id === name)?.id ?? 'accounts'
}

export const titleOfSection = (section: SectionId): string =>
  sections.find(({ id }) => id === section)?.title ?? ''

/** Where each thing that the popup hands over is taken, by the name that it is handed over under. */
export const takers: ReadonlyMap<string, SectionId> = new Map([
  ['accountNext', 'accounts'],
  ['screenshot', 'add'],
  ['codesNext', 'codes'],
  ['restoreNext', 'backup'],
  ['printNext', 'print'],
])
