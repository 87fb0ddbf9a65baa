import { useRef } from 'preact/hooks'
import type { Accounts } from '../../src/account.ts'
import { usePopup } from './context.ts'
import { type Span, useInSight } from './in-sight.ts'
import { Row } from './row.tsx'

interface RowsProps {
  readonly label: string
  readonly accounts: Accounts
  /** The row that the Tab key comes to. */
  readonly stop: string | undefined
  /** The row that Enter takes while the focus is in the search field. */
  readonly marked: string | undefined
  readonly shared: ReadonlySet<string>
}

/** The height of as many rows; the stylesheet says how high one is. */
const heightOf = (rows: number): string => `calc(${rows} * var(--row))`

/** A list of which only the rows in sight exist, and the one that has the focus wherever it is. */
export function Rows({ label, accounts, stop, marked, shared }: RowsProps) {
  const { list } = usePopup()
  const element = useRef<HTMLUListElement>(null)
  const span = useInSight(element, accounts.length)
  const kept = [list.at, list.aim].map(id =>
    id === undefined ? -1 : accounts.findIndex(account => account.id === id),
  )
  return (
    <ul class="rows" aria-label={label} ref={element} style={{ blockSize: heightOf(accounts.length) }}>
      {placesOf(span, kept, accounts.length).map(at => {
        const account = accounts[at]
        return (
          account !== undefined && (
            <Row
              key={account.id}
              account={account}
              place={{ at, of: accounts.length, start: heightOf(at) }}
              isStop={account.id === stop}
              isMarked={account.id === marked}
              isShared={shared.has(account.issuer || account.name)}
            />
          )
        )
      })}
    </ul>
  )
}

function placesOf({ from, to }: Span, kept: readonly number[], count: number): number[] {
  const inSight = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, at) => from + at)
  const others = [...new Set(kept)].filter(at => at >= 0 && (at < from || at >= to))
  // In the order of the list, as it is read out.
  return others.length === 0 ? inSight : [...inSight, ...others].sort((one, other) => one - other)
}
