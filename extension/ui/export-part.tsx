import { useEffect, useState } from 'preact/hooks'
import { type Accounts, alike } from '../../src/account.ts'
import type { Migration } from '../../src/enroll/gather.ts'
import { addedParts, rememberParts } from '../browser/parts.ts'
import { asNumber, listOf, tCount } from '../browser/words.ts'
import type { Action } from './action.ts'
import { storeAccounts } from './adding.ts'
import { PrimaryButton } from './buttons.tsx'
import { titleOf } from './title.ts'

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
    onAdded(tCount('exportAdded', added), undo)
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
        {fresh.length > shownNames && <li>{tCount('andMore', fresh.length - shownNames)}</li>}
      </ul>
      {missing.length > 0 && <p class="hint">{stillToCome(missing, part.size)}</p>}
      {fresh.length > 0 && (
        <PrimaryButton busy={action.busy} settles deliberate onClick={() => action.run(add)}>
          {tCount('exportAdd', fresh.length)}
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

function contents({ enrolments, skipped }: Migration, fresh: number): string {
  const there = enrolments.length - fresh
  return [
    fresh > 0 ? tCount('exportToAdd', fresh) : '',
    there > 0 ? tCount('exportThere', there) : '',
    skipped.length > 0 ? tCount('exportSkipped', skipped.length) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function stillToCome(missing: readonly number[], size: number): string {
  const parts = listOf(missing.map(index => asNumber(index + 1)))
  return tCount('exportMissing', missing.length, { parts, size })
}
