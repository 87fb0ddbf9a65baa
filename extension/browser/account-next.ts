import { onHanded, openSettingsWith } from './settings.ts'

// Which account is to be edited, on the way from the popup to the settings page: its id.

/** Under which it is handed over, also from one section of the settings to another. */
export const accountNextName = 'accountNext'

/** Opens the settings with this account's editor, and closes the popup. */
export const accountNext = (accountId: string): Promise<void> => openSettingsWith(accountNextName, accountId)

/** Calls back with each account's id that is handed over, the one that waits already too. Returns what ends that. */
export const onAccountNext = (edit: (accountId: string) => void): (() => void) =>
  onHanded(accountNextName, edit)
