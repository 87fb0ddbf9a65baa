import { api } from './api.ts'

/** Opens the options page in a tab, and closes the popup it was asked for in: the browser does not do so everywhere. */
export async function openSettings(): Promise<void> {
  await api.runtime.openOptionsPage()
  window.close()
}

/** Chrome can keep `storage.local` from scripts that run in pages, Firefox cannot; no secret is in it in either. */
export async function keepFromPages(): Promise<void> {
  const local = api.storage.local as unknown as {
    setAccessLevel?(access: { accessLevel: string }): Promise<void>
  }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined)
}
