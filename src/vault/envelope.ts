import type { Bytes } from '../bytes.ts'
import type { Slot } from './slots.ts'

/** The vault as it lies on disk, in the present format: everything but `sealed` is readable there, and authenticated by it. */
export interface Envelope {
  readonly format: 2
  /** Base64 of 16 random bytes. */
  readonly vaultId: string
  /** 1 for a new vault, one more with every save. */
  readonly generation: number
  /** Which root key: 1 for a new vault, one more whenever a new one is made. */
  readonly epoch: number
  /** Base64 of the X25519 public key that recovery codes are sealed to. */
  readonly drawerKey: string
  readonly slots: readonly Slot[]
  /** Base64 of 12 random bytes. */
  readonly nonce: string
  readonly sealed: Bytes
}

export type Header = Omit<Envelope, 'nonce' | 'sealed'>
