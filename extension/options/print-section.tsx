import { useEffect, useState } from 'preact/hooks'
import { onPrintNext } from '../browser/print-next.ts'
import { type PlainName, t } from '../browser/words.ts'
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
  if (count === 0) return <p class="hint">{t('printNothing')}</p>
  return (
    <>
      <p class="hint">{t('printHint')}</p>
      <span class="side">
        <QuietButton autofocus={left} onClick={onOpen}>
          {t('printBegin')}
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
        {t(warnings[choice.what])}
      </p>
      <Proof
        slots={vault.slots}
        passphraseLabel={t('passphraseOfVault')}
        button={t('printShow')}
        busyText={t('printDrawing')}
        autofocus={false}
        onProved={async () => onSheet(await sheetOf(accounts, choice))}
      />
      <QuietButton onClick={onCancel}>{t('cancel')}</QuietButton>
    </div>
  )
}

/** What can be done with the sheet by whoever finds it. */
const warnings = {
  all: 'printWarnKeys',
  keys: 'printWarnKeys',
  codes: 'printWarnCodes',
} as const satisfies Record<What, PlainName>

/** The choice has the focus; what follows from it, down to the last button, is seen too. */
function inSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
