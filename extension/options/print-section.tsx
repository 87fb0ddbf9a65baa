import { useState } from 'preact/hooks'
import { type Accounts, recoveryOf } from '../../src/account.ts'
import { unusedCodes } from '../../src/recovery.ts'
import { heldProof } from '../browser/proof.ts'
import { takeRecoveryCodes } from '../browser/recovery.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { type Printed, PrintSheet } from './print-sheet.tsx'
import { Section } from './section.tsx'

type Stage =
  /** `left` where the person closed it: the focus goes back to the button. */
  | { readonly kind: 'closed'; readonly left: boolean }
  | { readonly kind: 'asking' }
  | { readonly kind: 'shown'; readonly sheet: readonly Printed[] }

/** All accounts on paper: what no computer can lose. */
export function PrintSection({ vault }: { vault: OpenVault }) {
  const [stage, setStage] = useState<Stage>({ kind: 'closed', left: false })
  const close = () => setStage({ kind: 'closed', left: true })
  const over = () => setStage({ kind: 'closed', left: false })
  return (
    <Section title="Print" onLeave={stage.kind === 'closed' ? undefined : close}>
      {stage.kind === 'closed' && (
        <Closed
          count={vault.document.accounts.length}
          left={stage.left}
          onOpen={() => setStage({ kind: 'asking' })}
        />
      )}
      {stage.kind === 'asking' && (
        <Asking vault={vault} onSheet={sheet => setStage({ kind: 'shown', sheet })} onCancel={close} />
      )}
      {stage.kind === 'shown' && <PrintSheet sheet={stage.sheet} onHide={close} onOver={over} />}
    </Section>
  )
}

function Closed({ count, left, onOpen }: { count: number; left: boolean; onOpen: () => void }) {
  if (count === 0) return <p class="hint">There is nothing to print yet.</p>
  return (
    <>
      <p class="hint">All accounts on paper, as QR codes that any authenticator app can scan.</p>
      <span class="side">
        <QuietButton autofocus={left} onClick={onOpen}>
          Make a sheet
        </QuietButton>
      </span>
    </>
  )
}

interface AskingProps {
  readonly vault: OpenVault
  readonly onSheet: (sheet: readonly Printed[]) => void
  readonly onCancel: () => void
}

function Asking({ vault, onSheet, onCancel }: AskingProps) {
  const [bare, setBare] = useState(false)
  return (
    <div class="step">
      <p class="notice">
        Paper has no lock. Whoever finds the sheet, or sees it on this screen, can make your codes from then
        on, and needs only your passwords to sign in as you. A printer may keep a copy as well.
      </p>
      <label class="check">
        <input type="checkbox" checked={bare} onChange={event => setBare(event.currentTarget.checked)} />
        Leave the recovery codes out
      </label>
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase for Latchkey"
        button="Show the sheet"
        busyText="Drawing it"
        onProved={async () => onSheet(await sheetOf(vault.document.accounts, bare))}
      />
      <QuietButton onClick={onCancel}>Cancel</QuietButton>
    </div>
  )
}

/** The keys alone would need no proof to be read; on paper they are as good as the drawer. @throws {Failure} `proof-expired`. */
async function sheetOf(accounts: Accounts, bare: boolean): Promise<Printed[]> {
  heldProof()
  return Promise.all(
    accounts.map(async account => {
      const set = bare ? undefined : recoveryOf(account)
      if (set === undefined) return { account, codes: [] }
      // One set that does not open must not keep all the others from paper.
      const codes = await takeRecoveryCodes(account.id, set).catch(() => [])
      return { account, codes: unusedCodes(set, codes) }
    }),
  )
}
