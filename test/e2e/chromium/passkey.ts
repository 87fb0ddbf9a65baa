import type { CDPSession } from '@playwright/test'
import type { Surface } from '../driver.ts'
import { PageSurface } from './surface.ts'

/** A device with passkeys that is not there, plugged into one page. Another page, the popup too, does not see it. */
export interface Authenticator {
  /** It recognises nobody from now on: after too many tries such a device stays blocked. */
  refuse(): Promise<void>
  /** It waits for a finger that never comes. */
  stall(): Promise<void>
  unplug(): Promise<void>
  /** Its owner deletes every passkey on it. */
  forgetAll(): Promise<void>
  /** How many passkeys are on it. */
  count(): Promise<number>
}

/** With `prf` it can hold keys. It answers at once, as if a finger were on it. */
export async function plugIn(surface: Surface, { prf = true } = {}): Promise<Authenticator> {
  if (!(surface instanceof PageSurface)) throw new Error('Only Chromium has passkeys that can be tried here.')
  const session = await surface.page.context().newCDPSession(surface.page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: prf,
      automaticPresenceSimulation: true,
    },
  })
  return steering(session, authenticatorId)
}

const steering = (session: CDPSession, authenticatorId: string): Authenticator => ({
  refuse: async () => {
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  },
  stall: async () => {
    await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  },
  unplug: async () => {
    await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    await session.detach()
  },
  forgetAll: async () => {
    await session.send('WebAuthn.clearCredentials', { authenticatorId })
  },
  count: async () => {
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
    return credentials.length
  },
})
