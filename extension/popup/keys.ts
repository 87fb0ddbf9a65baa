import type { RefObject } from 'preact'
import type { Account, Accounts } from '../../src/account.ts'
import type { ListState } from './list-state.ts'

interface ListKeys {
  readonly screen: RefObject<HTMLElement | null>
  readonly list: ListState
  readonly rows: Accounts
  /** Enter in the search field takes the first row, which is chosen already. */
  readonly takesFirst: boolean
  readonly use: (account: Account) => void
}

/**
 * The whole list by keyboard. Arrow keys walk through the rows, from the search field down and back; letters go to the search
 * field from everywhere; Enter there presses the card's one action, or the chosen row. A key held down is one press.
 */
export function pressInList(event: KeyboardEvent, keys: ListKeys): void {
  const target = event.target as HTMLElement
  const field = keys.screen.current?.querySelector<HTMLInputElement>('.search-input') ?? null
  if (event.isComposing || event.defaultPrevented || isOtherField(target, field)) return
  const isMeant =
    leave(event, keys, field) || find(event, field) || enter(event, keys, field) || walk(event, keys, field)
  if (isMeant) event.preventDefault()
}

/** A field of a card has its keys for itself. */
const isOtherField = (target: HTMLElement, search: HTMLElement | null): boolean =>
  target !== search && target.matches('input, select, textarea')

/** Escape empties the search first; the next one closes the popup, as the browser does it. */
function leave({ key }: KeyboardEvent, { list }: ListKeys, field: HTMLElement | null): boolean {
  if (key !== 'Escape' || list.search === '') return false
  list.setSearch('')
  field?.focus()
  return true
}

/** Whether the key itself is done with: a letter still has to reach the field. */
function find(
  { key, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  field: HTMLInputElement | null,
): boolean {
  if (field === null) return false
  const isCommand = key.toLowerCase() === 'f' && (ctrlKey || metaKey) && !altKey
  const isSlash = key === '/' && target !== field
  if (isCommand || isSlash) {
    field.focus()
    field.select()
    return true
  }
  const isLetter = ([...key].length === 1 && key !== ' ') || key === 'Process' || key === 'Backspace'
  if (isLetter && !ctrlKey && !metaKey && !altKey && target !== field) field.focus()
  return false
}

function enter(
  event: KeyboardEvent,
  { screen, list, rows, ...keys }: ListKeys,
  field: HTMLElement | null,
): boolean {
  if (event.key !== 'Enter') return false
  if (event.repeat) return true
  if (event.target !== field) return false
  const isSearched = list.search.trim() !== ''
  const button = isSearched ? null : screen.current?.querySelector<HTMLElement>('[data-primary=true]')
  const [first] = rows
  if (button) button.click()
  else if (keys.takesFirst && first !== undefined) keys.use(first)
  return true
}

function walk(event: KeyboardEvent, { list, rows, ...keys }: ListKeys, field: HTMLElement | null): boolean {
  const takesFirst = keys.takesFirst && event.target === field
  const at = placeOf(event.target as HTMLElement, rows)
  const to = whereTo(event.key, { at, last: rows.length - 1, page: pageOf(field), takesFirst })
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
  const account = rows[to]
  if (account === undefined) field?.focus()
  else list.setAim(account.id)
  return true
}

/** -1 where the key was pressed in no row. */
function placeOf(target: HTMLElement, rows: Accounts): number {
  const id = target.closest('.row')?.querySelector<HTMLElement>('.row-main')?.dataset['id']
  return id === undefined ? -1 : rows.findIndex(account => account.id === id)
}

/** As many rows as are in sight together. */
const pageOf = (field: HTMLElement | null): number => {
  const row = document.querySelector('.row')?.clientHeight ?? 56
  return Math.max(1, Math.floor((innerHeight - 3 * (field?.clientHeight ?? 0)) / row) - 1)
}

interface From {
  readonly at: number
  readonly last: number
  readonly page: number
  readonly takesFirst: boolean
}

/** The row that a key leads to, counted from 0, or -1 for the search field; `undefined` where the key is none of the list's. */
export function whereTo(key: string, { at, last, page, takesFirst }: From): number | undefined {
  const isOutside = at < 0
  // From the search field the first step goes on from the row that is chosen already.
  const from = isOutside && takesFirst ? 0 : at
  if (key === 'ArrowDown') return Math.min(from + 1, last)
  if (key === 'ArrowUp') return Math.max(at - 1, -1)
  if (key === 'PageDown') return Math.min(Math.max(from, 0) + page, last)
  if (isOutside) return undefined
  if (key === 'PageUp') return Math.max(at - page, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}
