import { Failure } from '../../src/failure.ts'
import { useVault, type Vault } from './vault.ts'

/** Opens what asks nobody, where this browser has a key for it; and moves the deadline on, as `useVault`. */
export async function enterVault(): Promise<Vault> {
  const vault = await useVault()
  if (vault.kind !== 'locked' || !vault.slots.some(({ type }) => type === 'device')) return vault
  try {
    // Apart from what shows codes: an open vault has no need of any way in.
    const { openByDevice } = await import('./unlock.ts')
    await openByDevice()
    return await useVault()
  } catch (error) {
    // This browser's key is gone; another way in may do.
    if (error instanceof Failure && error.code === 'damaged' && vault.slots.length > 1) return vault
    throw error
  }
}
