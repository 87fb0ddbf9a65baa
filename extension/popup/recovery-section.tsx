import { useState } from 'preact/hooks'
import { type Account, recoveryOf } from '../../src/account.ts'
import { type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { printNext } from '../browser/print-next.ts'
import { takeRecoveryCodes } from '../browser/recovery.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import { usePopup } from './context.ts'
import { PasteCodes } from './paste-codes.tsx'

/** An account's recovery codes: how many are left, the way to see them, and the way to put new ones in. */
export function RecoverySection({ account }: { account: Account }) {
  const [pasting, setPasting] = useState(false)
  const [newest, ...older] = account.recovery.toReversed()
  return (
    <section class="part">
      <h2>Recovery codes</h2>
      {newest === undefined ? (
        <p class="hint">None kept yet.</p>
      ) : (
        <KeptSet account={account} set={newest} what={`${unusedCount(newest)} of ${newest.count} left`} />
      )}
      {older.map(set => (
        <KeptSet key={set.sealed} account={account} set={set} what={`An older set, kept ${dayOf(set)}`} />
      ))}
      {pasting ? (
        <PasteCodes account={account} onDone={() => setPasting(false)} />
      ) : (
        <QuietButton onClick={() => setPasting(true)}>
          {newest === undefined ? 'Paste codes' : 'Paste a new set'}
        </QuietButton>
      )}
    </section>
  )
}

const dayOf = ({ keptMs }: RecoverySet): string => new Date(keptMs).toLocaleDateString()

function KeptSet({ account, set, what }: { account: Account; set: RecoverySet; what: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div class="kept">
        <span class="hint">{what}</span>
        {!open && <QuietButton onClick={() => setOpen(true)}>Show them</QuietButton>}
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
