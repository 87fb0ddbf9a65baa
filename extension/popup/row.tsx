import { ChevronRight, Eye, EyeOff } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Account, makesCodes, titleOf } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { IconButton } from '../ui/buttons.tsx'
import { Code } from '../ui/code.tsx'
import { usePopup } from './context.ts'
import { askingOf } from './page.ts'
import { SecondLine } from './second-line.tsx'

interface RowProps {
  readonly account: Account
  readonly place: {
    readonly at: number
    readonly of: number
    /** From the list's upper edge. */
    readonly start: string
  }
  readonly isStop: boolean
  readonly isMarked: boolean
  /** Other accounts have the same title. */
  readonly isShared: boolean
}

export function Row({ account, place, isStop, isMarked, isShared }: RowProps) {
  const { vault, page, show, use, taken, list } = usePopup()
  const main = useAim(account)
  const hides = vault.document.hideCodes && makesCodes(account) && !counts(account)
  const isShown = list.shown === account.id
  const tabIndex = isStop ? 0 : -1
  return (
    <li
      class={isMarked ? 'row row-marked' : 'row'}
      style={{ insetBlockStart: place.start }}
      aria-setsize={place.of}
      aria-posinset={place.at + 1}
    >
      <button
        type="button"
        class="row-main"
        ref={main}
        data-id={account.id}
        tabIndex={tabIndex}
        onFocus={() => list.setAt(account.id)}
        onClick={() => use(account)}
      >
        <AccountLabel account={account} second={<SecondLine account={account} isShared={isShared} />} />
        {/* For the ear: without it name and digits are one word. */}{' '}
        <Code account={account} taken={taken.get(account.id)} hidden={hides && !isShown} />
        <span class="for-ear"> {deedOf(account, askingOf(page) !== undefined)}</span>
      </button>
      {hides && (
        <IconButton
          label={isShown ? `Hide the code of ${titleOf(account)}` : `Show the code of ${titleOf(account)}`}
          of={isShown ? EyeOff : Eye}
          tabIndex={tabIndex}
          onClick={() => list.setShown(isShown ? undefined : account.id)}
        />
      )}
      <IconButton
        label={`Details of ${titleOf(account)}`}
        of={ChevronRight}
        tabIndex={tabIndex}
        onClick={() => {
          list.setAim(account.id)
          show({ kind: 'details', id: account.id })
        }}
      />
    </li>
  )
}

/** What a press on its row does. */
export function deedOf(account: Account, fills: boolean): 'copy' | 'fill' | 'details' {
  if (!makesCodes(account)) return 'details'
  return fills ? 'fill' : 'copy'
}

/** Gets the focus when it is aimed at, wherever it has to be scrolled from. */
function useAim({ id }: Account) {
  const { list } = usePopup()
  const main = useRef<HTMLButtonElement>(null)
  const isAimedAt = list.aim === id
  useLayoutEffect(() => {
    if (!isAimedAt) return
    main.current?.focus()
    list.setAim(undefined)
  }, [isAimedAt])
  return main
}
