import { useEffect, useState } from 'preact/hooks'
import { tCount } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'

const pageLength = 100

interface Shown<T> {
  readonly items: readonly T[]
  readonly hidden: number
  readonly more: () => void
}

/**
 * The beginning of a list that may be very long.
 *
 * @param about what the list is about: with another it begins anew.
 * @param least the id of one that is to be among what is shown.
 */
export function useShown<T extends { readonly id: string }>(
  all: readonly T[],
  about = '',
  least?: string,
): Shown<T> {
  const [count, setCount] = useState(() => pagesTo(all.findIndex(({ id }) => id === least)))
  useEffect(() => () => setCount(pageLength), [about])
  return {
    items: all.slice(0, count),
    hidden: Math.max(0, all.length - count),
    more: () => setCount(count + pageLength),
  }
}

const pagesTo = (at: number): number => pageLength * (1 + Math.floor(Math.max(0, at) / pageLength))

export function ShowMore({ of: { items, hidden, more } }: { of: Shown<unknown> }) {
  if (hidden === 0) return null
  return (
    <div class="more">
      <p class="hint">{tCount('showMoreShown', hidden, { shown: items.length })}</p>
      <QuietButton onClick={more}>{tCount('showMore', Math.min(hidden, pageLength))}</QuietButton>
    </div>
  )
}
