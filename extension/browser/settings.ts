import { api } from './api.ts'

/** Opens the options page in a tab, and closes the popup it was asked for in: the browser does not do so everywhere. */
export async function openSettings(): Promise<void> {
  await api.runtime.openOptionsPage()
  window.close()
}
