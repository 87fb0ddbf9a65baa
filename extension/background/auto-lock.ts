import { api } from '../browser/api.ts'
import { lockAlarm } from '../browser/session.ts'
import { lockVault } from '../browser/vault.ts'

/** Locks at the deadline, at idle and with the screen. The clock decides by itself too, whenever the vault is asked for. */
export function lockByItself(): void {
  api.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === lockAlarm) void lockVault()
  })
  // Firefox knows only `idle`; Chrome also tells when the screen is locked.
  api.idle.onStateChanged.addListener(state => {
    if (state !== 'active') void lockVault()
  })
}
