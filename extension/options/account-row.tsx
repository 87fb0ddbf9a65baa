import { ArrowDown, ArrowUp, ArrowUpToLine, type IconNode } from 'lucide'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Account, makesCodes, recoveryOf } from '../../src/account.ts'
import type { Move } from '../../src/arrangement.ts'
import { fewCodes, unusedCount } from '../../src/recovery.ts'
import { t, tCount } from '../browser/words.ts'
import { AccountLabel, type Note } from '../ui/account-label.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Icon } from '../ui/icon.tsx'
import { labelOf } from './saves-words.ts'

interface AccountRowProps {
  readonly account: Account
  readonly at: number
  readonly isLeft: boolean
  /** The moves that lead anywhere; none at all where the list has another order. */
  readonly moves: readonly Move[] | undefined
  readonly onEdit: () => void
  readonly onMove: (move: Move) => void
}

export function AccountRow({ account, at, isLeft, moves, onEdit, onMove }: AccountRowProps) {
  return (
    <li>
      <button
        type="button"
        class="account-row"
        ref={isLeft ? focusOnce : null}
        aria-description={t('accountOpens')}
        onClick={onEdit}
      >
        <AccountLabel account={account} notes={notesOf(account)} />
      </button>
      {moves !== undefined && <Moves label={labelOf(account)} at={at} moves={moves} onMove={onMove} />}
    </li>
  )
}

function notesOf(account: Account): readonly Note[] {
  const set = recoveryOf(account)
  const left = set === undefined ? undefined : unusedCount(set)
  const words = [
    account.pinned === true ? t('accountIsPinned') : '',
    (account.tags ?? []).join(', '),
    makesCodes(account) ? '' : t('accountCodesAlone'),
  ].filter(Boolean)
  return [
    ...(words.length > 0 ? [{ text: words.join(' · ') }] : []),
    ...(left !== undefined && left <= fewCodes ? [{ text: leftWords(left), warns: true }] : []),
  ]
}

const leftWords = (left: number): string =>
  left === 0 ? t('accountNoCodeLeft') : tCount('accountFewCodes', left)

type MoveName = 'accountMoveTop' | 'accountMoveUp' | 'accountMoveDown'

const looks: readonly (readonly [Move, IconNode, MoveName])[] = [
  ['top', ArrowUpToLine, 'accountMoveTop'],
  ['up', ArrowUp, 'accountMoveUp'],
  ['down', ArrowDown, 'accountMoveDown'],
]

interface MovesProps {
  readonly label: string
  /** Where it stands in the list. */
  readonly at: number
  readonly moves: readonly Move[]
  readonly onMove: (move: Move) => void
}

/** The three buttons are always there, so that none goes away from under the focus. */
function Moves({ label, at, moves, onMove }: MovesProps) {
  const [pressed, press] = useState<Move>()
  const span = useRef<HTMLSpanElement>(null)
  // A row that is put elsewhere in the document loses the focus on its way.
  useLayoutEffect(() => {
    if (pressed !== undefined && document.activeElement === document.body)
      span.current?.querySelector<HTMLElement>(`[data-move=${pressed}]`)?.focus()
    press(undefined)
  }, [at])
  return (
    <span class="moves" ref={span}>
      {looks.map(([move, icon, name]) => (
        <button
          key={move}
          type="button"
          class="icon-button"
          data-move={move}
          aria-label={t(name, { title: label })}
          title={t(name, { title: label })}
          aria-disabled={!moves.includes(move)}
          onClick={() => {
            if (!moves.includes(move)) return
            press(move)
            onMove(move)
          }}
        >
          <Icon of={icon} />
        </button>
      ))}
    </span>
  )
}
