import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Account, recoveryOf } from '../../src/account.ts'
import { fewCodes, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { codesNext } from '../browser/codes-next.ts'
import { printNext } from '../browser/print-next.ts'
import { dropRecoverySet, takeRecoveryCodes } from '../browser/recovery.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import { PasteCodes } from '../ui/paste-codes.tsx'
import { usePopup } from './context.ts'
import { SitePage } from './site-page.tsx'
import { useTakeBack } from './take-back.ts'

/** An account's recovery codes: how many are left, the way to see them, and the way to put new ones in. */
export function RecoverySection({ account }: { account: Account }) {
  const { vault, action, say, show } = usePopup()
  const [pasting, setPasting] = useState(false)
  const newest = recoveryOf(account)
  const older = account.recovery.slice(0, -1)
  return (
    <section class="part">
      <h2>Recovery codes</h2>
      {newest === undefined ? <p class="hint">None kept yet.</p> : <Newest account={account} set={newest} />}
      {older
        .map((set, at) => (
          <Replaced key={set.sealed} account={account} set={set} on={account.recovery[at + 1]?.keptMs ?? 0} />
        ))
        .toReversed()}
      {pasting ? (
        <PasteCodes
          vault={vault}
          action={action}
          say={say}
          account={account}
          onKept={() => show({ kind: 'list' })}
          onCancel={() => setPasting(false)}
        >
          {() => (
            <QuietButton onClick={() => action.run(() => codesNext(account.id))}>Choose its file</QuietButton>
          )}
        </PasteCodes>
      ) : (
        <QuietButton onClick={() => setPasting(true)}>
          {newest === undefined ? 'Paste codes' : 'Paste a new set'}
        </QuietButton>
      )}
    </section>
  )
}

const dayOf = (ms: number): string => new Date(ms).toLocaleDateString()

function Newest({ account, set }: { account: Account; set: RecoverySet }) {
  const left = unusedCount(set)
  return (
    <>
      <KeptSet account={account} set={set} what={`${left} of ${set.count} left`} />
      {left <= fewCodes && (
        <p class="hint hint-row">
          <span>It is time to make new ones on the site.</span>
          {/* Where the set-up is not confirmed the way there stands above. */}
          {account.unconfirmed === undefined && <SitePage account={account} />}
        </p>
      )}
      <Uses account={account} set={set} />
    </>
  )
}

/** When each was used, last first, and the way back for one that the site refused. */
function Uses({ account, set }: { account: Account; set: RecoverySet }) {
  const takeBack = useTakeBack(account, set)
  const uses = set.used.toSorted((one, other) => other.usedMs - one.usedMs)
  return (
    <ul class="plain">
      {uses.map(use => (
        <li key={use.index} class="kept">
          <span class="hint">
            Number {use.index + 1} used on{' '}
            {new Date(use.usedMs).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}
          </span>
          <QuietButton label={`Put it back, number ${use.index + 1}`} onClick={() => takeBack(use)}>
            Put it back
          </QuietButton>
        </li>
      ))}
    </ul>
  )
}

function Replaced({ account, set, on }: { account: Account; set: RecoverySet; on: number }) {
  const { action, say } = usePopup()
  const throwAway = async () => {
    const undo = await dropRecoverySet(account.id, set)
    say({ text: 'Threw the replaced set away', undo })
  }
  return (
    <KeptSet account={account} set={set} what={`Replaced on ${dayOf(on)}, ${unusedCount(set)} unused`}>
      <QuietButton onClick={() => action.run(throwAway)}>Throw away</QuietButton>
    </KeptSet>
  )
}

interface KeptSetProps {
  readonly account: Account
  readonly set: RecoverySet
  readonly what: string
  readonly children?: ComponentChildren
}

function KeptSet({ account, set, what, children }: KeptSetProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div class="kept">
        <span class="hint">{what}</span>
        <span class="kept-buttons">
          {!open && <QuietButton onClick={() => setOpen(true)}>Show them</QuietButton>}
          {children}
        </span>
      </div>
      {open && <Shown account={account} set={set} onDone={() => setOpen(false)} />}
    </>
  )
}

function Shown({ account, set, onDone }: { account: Account; set: RecoverySet; onDone: () => void }) {
  const { vault, action } = usePopup()
  const [codes, setCodes] = useState<readonly string[]>()
  const used = new Set(set.used.map(({ index }) => index))
  const show = async () => setCodes(await takeRecoveryCodes(account.id, set))
  if (codes !== undefined) {
    return (
      <>
        <ol class="codes">
          {codes.map((code, index) => (
            <li key={code}>{used.has(index) ? <del>{code}</del> : code}</li>
          ))}
        </ol>
        <QuietButton autofocus onClick={onDone}>
          Hide them
        </QuietButton>
        {set === recoveryOf(account) && unusedCount(set) > 0 && (
          <QuietButton onClick={() => action.run(() => printNext(account.id))}>
            Print or save them
          </QuietButton>
        )}
      </>
    )
  }
  return (
    <div class="form">
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase"
        button="Show the codes"
        busyText="Taking them out"
        onProved={show}
      />
      <QuietButton onClick={onDone}>Cancel</QuietButton>
    </div>
  )
}
