import { useEffect, useState } from 'preact/hooks'
import { onPrintNext } from '../browser/print-next.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { PrintChoice } from './print-choice.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { type Choice, type Sheet, sheetOf, type What } from './printed.ts'
import { Section } from './section.tsx'

type Stage =
  /** `left` where the person closed it: the focus goes back to the button. */
  | { readonly kind: 'closed'; readonly left: boolean }
  /** `times` counts how often it was asked for, so that what is asked for anew takes the place of what was begun. */
  | { readonly kind: 'asking'; readonly first: Choice; readonly times: number }
  | { readonly kind: 'shown'; readonly sheet: Sheet }

/** Accounts on paper, what no computer can lose; and recovery codes as text. */
export function PrintSection({ vault }: { vault: OpenVault }) {
  const [stage, setStage] = useState<Stage>({ kind: 'closed', left: false })
  const close = () => setStage({ kind: 'closed', left: true })
  const over = () => setStage({ kind: 'closed', left: false })
  const ask = (first: Choice) =>
    setStage(before => ({ kind: 'asking', first, times: before.kind === 'asking' ? before.times + 1 : 0 }))
  useEffect(() => onPrintNext(accountId => ask({ what: 'codes', accountId })), [])
  return (
    <Section onLeave={stage.kind === 'closed' ? undefined : close}>
      {stage.kind === 'closed' && (
        <Closed
          count={vault.document.accounts.length}
          left={stage.left}
          onOpen={() => ask({ what: 'all', accountId: undefined })}
        />
      )}
      {stage.kind === 'asking' && (
        <Asking
          key={stage.times}
          vault={vault}
          first={stage.first}
          onSheet={sheet => setStage({ kind: 'shown', sheet })}
          onCancel={close}
        />
      )}
      {stage.kind === 'shown' && <PrintSheet sheet={stage.sheet} onHide={close} onOver={over} />}
    </Section>
  )
}

function Closed({ count, left, onOpen }: { count: number; left: boolean; onOpen: () => void }) {
  if (count === 0) return <p class="hint">There is nothing to print yet.</p>
  return (
    <>
      <p class="hint">
        Accounts on paper, as QR codes that any authenticator app can scan; and recovery codes to tick off, on
        paper or as a text file.
      </p>
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
  readonly first: Choice
  readonly onSheet: (sheet: Sheet) => void
  readonly onCancel: () => void
}

function Asking({ vault, first, onSheet, onCancel }: AskingProps) {
  const [choice, choose] = useState(first)
  const { accounts } = vault.document
  return (
    <div class="step print-step" ref={inSight}>
      <PrintChoice accounts={accounts} choice={choice} onChoose={choose} />
      <p class="notice" role="status">
        Paper has no lock. {whatAFinderCan(choice.what)} A printer may keep a copy as well.
      </p>
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase for Latchkey"
        button="Show the sheet"
        busyText="Drawing it"
        autofocus={false}
        onProved={async () => onSheet(await sheetOf(accounts, choice))}
      />
      <QuietButton onClick={onCancel}>Cancel</QuietButton>
    </div>
  )
}

function whatAFinderCan(what: What): string {
  const deed = what === 'codes' ? 'use each of these codes once' : 'make your codes from then on'
  return `Whoever finds the sheet, or sees it on this screen, can ${deed}, and needs only your passwords to sign in as you.`
}

/** The choice has the focus; what follows from it, down to the last button, is seen too. */
function inSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
