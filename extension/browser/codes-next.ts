import { onHanded, openSettingsWith } from './settings.ts'

// Whose recovery codes are to be taken from a file, on the way from the popup to the settings page: the account's id.

/** Under which it is handed over, also from one section of the settings to another. */
export const codesNextName = 'codesNext'

/** Opens the settings with this account chosen for codes from a file, and closes the popup, which the browser's dialog would close. */
export const codesNext = (accountId: string): Promise<void> => openSettingsWith(codesNextName, accountId)

/** Calls back with each account's id that is handed over, the one that waits already too. Returns what ends that. */
export const onCodesNext = (choose: (accountId: string) => void): (() => void) =>
  onHanded(codesNextName, choose)
