import { announce } from '../../../extension/browser/news.ts'
import { proveAnew } from '../../../extension/browser/unlock.ts'
import { closeConnections, makeBreakable, type Point, watched } from './breaking.ts'
import { examine, type Standing, standing } from './examine.ts'
import { makeFull, recoveryKey } from './full.ts'
import { type Operation, operations, startOf } from './operations.ts'
import { putBack, type Snapshot } from './storage.ts'

/** What came of an operation of which one call failed. */
export interface Trial {
  readonly point: Point
  /** The call that failed, which may be another in the same place: some run at the same time. */
  readonly struck: Point | undefined
  /** `done`, `hangs`, or the name of the failure it reported. */
  readonly outcome: string
  readonly state: 'old' | 'new' | 'unchanged' | 'wrong'
  readonly problem: string | undefined
}

export const operationNames = (): string[] => Object.keys(operations)

let full: Snapshot | undefined
let before: Standing
let wanted: Standing

/** Runs an operation with nothing broken, to know what it makes of the vault and every point at which it can be broken. */
export async function plan(name: string): Promise<readonly Point[]> {
  if (full === undefined) makeBreakable()
  full ??= await makeFull()
  const operation = operationNamed(name)
  await prepare(operation)
  before = await standing(operation)
  await prepare(operation)
  const { error, points } = await watched(operation.act)
  if (error !== undefined) throw error
  wanted = await standing(operation)
  return points
}

/** Runs the operation that was planned last with one call failing. */
export async function trial(name: string, point: Point): Promise<Trial> {
  const operation = operationNamed(name)
  await prepare(operation)
  const { error, struck } = await watched(() => inTime(operation.act()), point)
  const outcome = error === undefined ? 'done' : nameOf(error)
  const found = await inTime(examine(operation, { outcome, before, wanted })).catch((problem: unknown) => ({
    state: 'wrong' as const,
    problem: `It cannot be used any more: ${nameOf(problem)}`,
  }))
  return { point, struck, outcome, ...found }
}

/** Puts all storage back to where the operation starts from; nothing that was proved before counts. */
async function prepare(operation: Operation): Promise<void> {
  const start = startOf(operation, full ?? (await makeFull()))
  announce('locked')
  await putBack(start)
  if (operation.proved) await proveAnew(recoveryKey)
  closeConnections()
}

function operationNamed(name: string): Operation {
  const operation = operations[name]
  if (operation === undefined) throw new Error(`There is no operation “${name}”.`)
  return operation
}

const mostMs = 15_000

/** What neither succeeds nor fails would keep a person waiting for ever. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('hangs')), mostMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.message.includes('Broken by the soak') ? error.name : error.message
}
