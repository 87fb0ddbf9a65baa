import { useState } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import { type Compared, compareCodes } from '../../src/recovery/compared.ts'
import { type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { keepRecoveryCodes, markGone, takeRecoveryCodes } from '../browser/recovery.ts'
import { PrimaryButton, QuietButton } from './buttons.tsx'
import { Proof } from './credential.tsx'
import { focusOnce } from './focus.ts'
import type { KeepingPage } from './keeping.ts'
import { Notice } from './notice.tsx'

interface CompareCodesProps extends KeepingPage {
  readonly account: Account
  /** The set that is filled from until now. */
  readonly set: RecoverySet
  readonly codes: readonly string[]
  /** What is said of those that are not among them, behind how many are kept. */
  readonly leftOut?: string
  /** Where they stand: heads their column. */
  readonly where: string
  /** The page's address, if they are from one. */
  readonly page?: string | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A set takes the place of another, or tells which of it were used, only after the person saw both side by side. */
export function CompareCodes(props: CompareCodesProps) {
  const { vault, account, set, codes, where, onCancel } = props
  const [compared, setCompared] = useState<Compared>()
  const compare = async () => setCompared(compareCodes(set, await keptCodes(account, set), codes))
  if (compared !== undefined) {
    return (
      <>
        <SideBySide compared={compared} where={where} />
        <Decide {...props} compared={compared} />
      </>
    )
  }
  return (
    <div class="form">
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase, to see both sets"
        button="Compare them"
        busyText="Taking them out"
        onProved={compare}
      />
      <QuietButton onClick={onCancel}>Cancel</QuietButton>
    </div>
  )
}

/** A set that does not open for anybody must not stand in the way of a new one: beside it nothing is shown. */
async function keptCodes(account: Account, set: RecoverySet): Promise<readonly string[]> {
  try {
    return await takeRecoveryCodes(account.id, set)
  } catch (error) {
    if (error instanceof Failure && error.code === 'damaged') return []
    throw error
  }
}

function SideBySide({ compared: { rows }, where }: { compared: Compared; where: string }) {
  return (
    // From its top, which the button below would push out of sight.
    <table class="beside" tabIndex={-1} ref={focusOnce} aria-label="Both sets">
      <thead>
        <tr>
          <th scope="col">Kept here</th>
          <th scope="col">{where}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kept, shown, fresh, used }) => (
          <tr key={`${kept} ${shown}`}>
            <td>{kept === undefined ? '\u2013' : used ? <del title="Used">{kept}</del> : kept}</td>
            <td class={fresh ? 'beside-new' : undefined}>{shown ?? '\u2013'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Decide({
  vault,
  action,
  say,
  account,
  set,
  codes,
  leftOut = '',
  page,
  compared: { kind, gone },
  onDone,
  onCancel,
}: CompareCodesProps & { readonly compared: Compared }) {
  const title = titleOf(account)
  const replace = async () => {
    const undo = await keepRecoveryCodes(account.id, { codes, drawerKey: vault.drawerKey, page })
    say({ text: `Kept ${codes.length} new recovery codes with ${title}${leftOut}`, undo })
    onDone()
  }
  const mark = async () => {
    const undo = await markGone(account.id, set, { gone, shown: codes })
    if (gone.length > 0) say({ text: `Marked ${gone.length} of ${title} as used`, undo })
    onDone()
  }
  const words = wordsFor[kind](gone.length, codes.length, unusedCount(set))
  return (
    <>
      <Notice kind="note">{words.sentence}</Notice>
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate
        onClick={() => action.run(kind === 'new' ? replace : mark)}
      >
        {words.button}
      </PrimaryButton>
      {kind !== 'same' && <QuietButton onClick={onCancel}>Leave it as it is</QuietButton>}
    </>
  )
}

const wordsFor: Readonly<
  Record<
    Compared['kind'],
    (gone: number, shown: number, left: number) => { readonly sentence: string; readonly button: string }
  >
> = {
  same: (_gone, _shown, left) => ({
    sentence: `They are the ${left === 1 ? 'one' : left} kept here.`,
    button: 'Good',
  }),
  gone: gone => ({
    sentence:
      gone === 1
        ? 'One of the codes kept here is not there any more: the site takes it no longer.'
        : `${gone} of the codes kept here are not there any more: the site takes them no longer.`,
    button: gone === 1 ? 'Mark it as used' : `Mark ${gone} as used`,
  }),
  new: (_gone, shown) => ({
    sentence:
      'These are other codes. A site that gives new ones takes the old ones no longer. The old set stays in the account’s details, as replaced.',
    button: `Replace with ${shown === 1 ? 'this one' : `these ${shown}`}`,
  }),
}
