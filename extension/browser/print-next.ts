import { onHanded, openSettingsWith } from './settings.ts'

// Whose recovery codes are to be printed or saved, on the way from the popup to the settings page: the account's id, and nothing of
// what was shown. That page asks for a proof of its own.

/** Under which it is handed over, also from one section of the settings to another. */
export const printNextName = 'printNext'

/** Opens the settings with this account chosen for print and export, and closes the popup. */
export const printNext = (accountId: string): Promise<void> => openSettingsWith(printNextName, accountId)

/** Calls back with each account's id that is handed over, the one that waits already too. Returns what ends that. */
export const onPrintNext = (ask: (accountId: string) => void): (() => void) => onHanded(printNextName, ask)
