import { Failure } from '../../src/failure.ts'
import { checkWays, type SlotType } from '../../src/vault/slots.ts'
import type { SlotView } from '../browser/slot-view.ts'
import { type PlainName, t } from '../browser/words.ts'
import { sentenceFor } from '../ui/sentences.ts'
import type { OpenVault } from '../ui/vault-state.ts'

const typeNames = {
  passphrase: 'passphrase',
  passkey: 'passkey',
  'recovery-key': 'recoveryKey',
  device: 'wayThisComputer',
} as const satisfies Record<SlotType, PlainName>

export const typeName = (type: SlotType): string => t(typeNames[type])

/** A way in as the list shows it. */
export interface WayView extends SlotView {
  readonly name: string
  readonly addedMs: number | undefined
  /** Why it cannot be taken away. */
  readonly staysBecause: string | undefined
}

export const waysOf = ({ slots, document }: OpenVault): WayView[] =>
  slots.map(({ id, type }) => {
    const note = document.slotNotes.find(({ slotId }) => slotId === id)
    return {
      id,
      type,
      name: note?.name ?? typeName(type),
      addedMs: note?.addedMs,
      staysBecause: refusalWithout(id, slots),
    }
  })

/** The same rule that the change itself goes by, asked beforehand. */
function refusalWithout(id: string, slots: readonly SlotView[]): string | undefined {
  try {
    checkWays(slots.filter(slot => slot.id !== id))
    return undefined
  } catch (error) {
    if (error instanceof Failure) return sentenceFor(error)
    throw error
  }
}

/** The type's own name, with a number from the second on: two of one name could not be told apart. */
export function freeName(type: SlotType, vault: OpenVault): string {
  const taken = new Set(waysOf(vault).map(({ name }) => name))
  const name = typeName(type)
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} ${count}`
    if (!taken.has(candidate)) return candidate
  }
}

const longestName = 60

/** Whether another way in has this name, or another kind of way in is called so: the two could not be told apart. */
export const isTaken = (name: string, { id, type }: SlotView, vault: OpenVault): boolean =>
  waysOf(vault).some(way => way.id !== id && way.name === name) ||
  Object.entries(typeNames).some(([kind, kindName]) => kind !== type && t(kindName) === name)

/** Its name, and its kind where the name does not tell. */
export const fullName = ({ name, type }: WayView): string =>
  name === typeName(type) ? name : t(namedWays[type], { name })

const namedWays = {
  passphrase: 'waysNamedPassphrase',
  passkey: 'waysNamedPasskey',
  'recovery-key': 'waysNamedRecoveryKey',
  device: 'waysNamedDevice',
} as const satisfies Record<SlotType, PlainName>

/** A name as it is kept; what is left empty is called by its type. */
export const keptName = (typed: string, type: SlotType): string =>
  typed.trim().slice(0, longestName) || typeName(type)

export const isDeviceOnly = ({ slots }: Pick<OpenVault, 'slots'>): boolean =>
  slots.every(({ type }) => type === 'device')

/** Whether it opens by itself here, and has no passphrase that could be asked for instead. */
export const opensUnasked = ({ slots }: Pick<OpenVault, 'slots'>): boolean =>
  slots.some(({ type }) => type === 'device') && !slots.some(({ type }) => type === 'passphrase')
