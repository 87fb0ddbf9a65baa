import { fromBase64 } from '../../../src/bytes.ts'
import type { Envelope1 } from '../../../src/vault/format-1.ts'
import vault from '../../vectors/vaults/format-1.json' with { type: 'json' }
import { nothing, type Snapshot } from './storage.ts'

const envelope = { ...vault.envelope, sealed: fromBase64(vault.envelope.sealed) } as Envelope1

/** A profile as the first format left it. */
export const firstFormat: Snapshot = { ...nothing, generations: [envelope] }
