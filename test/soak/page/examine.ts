import { epochOf } from '../../../extension/browser/newest.ts'
import { generations } from '../../../extension/browser/store.ts'
import { changeVault, lockVault, readVault } from '../../../extension/browser/vault.ts'
import { Failure } from '../../../src/failure.ts'
import type { SlotType } from '../../../src/vault/slots.ts'
import { asText, type Found } from '../judge.ts'
import { look } from './look.ts'
import type { Operation } from './operations.ts'
import { takeSnapshot } from './storage.ts'

/** A vault as one of its credentials opens it, as text to compare; `none` where there is no vault. */
export interface Standing {
  readonly text: string
  readonly found: Found | undefined
}

/** @throws when not exactly one of the operation's credentials opens the vault. */
export async function standing({ credentials }: Operation): Promise<Standing> {
  if ((await generations()).length === 0) return { text: 'none', found: undefined }
  const found: Found[] = []
  for (const credential of credentials) {
    const opened = await look(credential).catch((error: unknown) => {
      if (error instanceof Failure && error.code.startsWith('wrong-') && credentials.length > 1)
        return undefined
      throw error
    })
    if (opened !== undefined) found.push(opened)
  }
  const [one, second] = found
  if (one === undefined || second !== undefined) throw new Error(`${found.length} credentials open it`)
  const { format, epoch, ways, document } = one
  return { text: asText({ format, epoch, ways, document }), found: one }
}

interface Case {
  readonly outcome: string
  readonly before: Standing
  readonly wanted: Standing
}

/** With nothing broken any more: whether the session still works, the vault opens, and holds the old state or the new one whole. */
export async function examine(operation: Operation, { outcome, before, wanted }: Case) {
  const live = await readVault()
  const problems: string[] = []
  if (outcome === 'hangs') problems.push('It hangs.')
  if (outcome === 'done' && live.kind !== operation.leaves)
    problems.push(`It is done, and the vault ${live.kind}.`)
  if (live.kind === 'open') await tryChange(operation)
  await lockVault()
  const { text, found } = await standing(operation)
  if (found?.steppedBack) problems.push('The newest save is damaged.')
  if (found?.rolledBack) problems.push('It warns of an older copy.')
  const state = stateOf(text, before.text, wanted.text)
  if (state === 'wrong') problems.push(`Neither old nor new: ${text.slice(0, 300)}`)
  if (state === 'old' && operation.mayBePutOff) problems.push(...(await madeUpFor(operation, wanted)))
  else if (state === 'old' && outcome === 'done') problems.push('It is done, and nothing is saved.')
  problems.push(...(await strays()))
  return { state, problem: problems.length === 0 ? undefined : problems.join(' ') }
}

/** A session works if a change can be saved in it. */
async function tryChange({ mayBePutOff }: Operation): Promise<void> {
  try {
    await changeVault(document => document)
  } catch (error) {
    if (!mayBePutOff || !(error instanceof Failure) || error.code !== 'not-saved') throw error
  }
}

async function madeUpFor(operation: Operation, wanted: Standing): Promise<string[]> {
  await operation.act()
  const { text } = await standing(operation)
  return text === wanted.text ? [] : ['It was put off, and is not made up for.']
}

function stateOf(text: string, before: string, wanted: string) {
  if (before === wanted) return text === wanted ? ('unchanged' as const) : ('wrong' as const)
  if (text === wanted) return 'new' as const
  return text === before ? ('old' as const) : ('wrong' as const)
}

/** What a save leaves behind, or out, that belongs to another one. */
async function strays(): Promise<string[]> {
  const { generations: saves, deviceKeys, second } = await takeSnapshot()
  const newest = saves.at(-1)
  if (newest === undefined) return deviceKeys.length > 0 ? ['A device key of no vault is kept.'] : []
  const slots: readonly { readonly id: string; readonly type: SlotType }[] = newest.slots
  const devices = slots.filter(({ type }) => type === 'device').map(({ id }) => id)
  const held = deviceKeys.map(({ slotId }) => slotId)
  const problems: string[] = []
  if (asText(devices.toSorted()) !== asText(held.toSorted())) problems.push('Device keys and slots differ.')
  if (saves.some(save => epochOf(save) !== epochOf(newest)))
    problems.push('A save under another root key is kept.')
  if (second !== undefined && epochOf(second) !== epochOf(newest))
    problems.push('The second place holds a save under another root key.')
  return problems
}
