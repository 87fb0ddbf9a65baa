import { useEffect, useState } from 'preact/hooks'
import { type Accounts, alike, titleOf } from '../../src/account.ts'
import type { Migration } from '../../src/enroll/gather.ts'
import { addedParts, rememberParts } from '../browser/parts.ts'
import type { Action } from './action.ts'
import { storeAccounts } from './adding.ts'
import { PrimaryButton } from './buttons.tsx'

/** Longer lists only say how many more there are. */
const shownNames = 4

interface ExportPartProps {
  readonly part: Migration
  readonly accounts: Accounts
  readonly action: Action
  readonly onAdded: (text: string, undo: () => Promise<unknown>) => void
}

/** An export of another authenticator, as far as its QR codes were seen: what it brings, and which of them are still to come. */
export function ExportPart({ part, accounts, action, onAdded }: ExportPartProps) {
  const missing = useMissing(part)
  const fresh = part.enrolments.filter(enrolment => alike(accounts, enrolment).same === undefined)
  const add = async () => {
    const { added, undo } = await storeAccounts(part.enrolments)
    await rememberParts(part, present(part))
    onAdded(`Added ${accountsIn(added)}`, undo)
  }
  return (
    <>
      <p class="hint">{contents(part, fresh.length)}</p>
      <ul class="names">
        {fresh.slice(0, shownNames).map(({ issuer, name, secret }) => (
          <li key={`${secret} ${issuer} ${name}`}>
            <bdi>{[titleOf({ issuer, name }), issuer === '' ? '' : name].filter(Boolean).join(', ')}</bdi>
          </li>
        ))}
        {fresh.length > shownNames && <li>and {fresh.length - shownNames} more</li>}
      </ul>
      {missing.length > 0 && <p class="hint">{stillToCome(missing, part.size)}</p>}
      {fresh.length > 0 && (
        <PrimaryButton busy={action.busy} settles deliberate onClick={() => action.run(add)}>
          Add {accountsIn(fresh.length)}
        </PrimaryButton>
      )}
    </>
  )
}

/** Those that are neither in sight nor were added before. Told anew once this part was added. */
function useMissing(part: Migration): readonly number[] {
  const [added, setAdded] = useState<readonly number[]>([])
  useEffect(() => {
    addedParts(part).then(setAdded, () => undefined)
  }, [part.batchId, part.size])
  return part.missing.filter(index => !added.includes(index))
}

const present = ({ size, missing }: Migration): readonly number[] =>
  Array.from({ length: size }, (_, index) => index).filter(index => !missing.includes(index))

const accountsIn = (count: number): string => (count === 1 ? '1 account' : `${count} accounts`)

function contents({ enrolments, skipped }: Migration, fresh: number): string {
  const there = enrolments.length - fresh
  return [
    fresh > 0 ? `${accountsIn(fresh)} to add.` : '',
    there > 0 ? `${there === 1 ? '1 is' : `${there} are`} in Latchkey already.` : '',
    skipped.length > 0
      ? `${skipped.length === 1 ? '1 is of a kind' : `${skipped.length} are of kinds`} that no code can be made from, and left out.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function stillToCome(missing: readonly number[], size: number): string {
  const numbers = missing.map(index => index + 1)
  const last = numbers.at(-1)
  const which = numbers.length === 1 ? `part ${last}` : `parts ${numbers.slice(0, -1).join(', ')} and ${last}`
  return `Still to come of ${size}: ${which}. Show the next QR code and open Latchkey again, in any order.`
}
