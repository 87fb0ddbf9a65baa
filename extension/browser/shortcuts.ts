import { api } from './api.ts'

/** A command of the manifest, and the keys that the browser has for it now. */
export interface Shortcut {
  readonly name: string
  readonly description: string
  /** As the browser writes them, such as `Alt+Shift+L`; empty where none are set. */
  readonly keys: string
}

/** All commands, in the manifest's order. A browser may leave keys out that another extension has. */
export async function shortcuts(): Promise<readonly Shortcut[]> {
  const commands = await api.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description: description || api.i18n.getMessage('open'),
    keys: shortcut,
  }))
}

/** Firefox, from 137 on: types of the polyfill do not know it yet. */
interface ShortcutSettings {
  readonly openShortcutSettings?: () => Promise<void>
}

const settings = (): ShortcutSettings => api.commands as ShortcutSettings

/** Whether the browser lets an extension lead to where shortcuts are changed. */
export const leadsToShortcuts = (): boolean => settings().openShortcutSettings !== undefined

/** Opens the browser's own page for them. */
export const openShortcutSettings = async (): Promise<void> => settings().openShortcutSettings?.()
