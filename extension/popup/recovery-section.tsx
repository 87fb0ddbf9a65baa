import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Account, recoveryOf } from '../../src/account.ts'
import { fewCodes, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { codesNext } from '../browser/codes-next.ts'
import { printNext } from '../browser/print-next.ts'
import { dropRecoverySet, takeRecoveryCodes } from '../browser/recovery.ts'
import { dayOf, momentOf, t, tCount } from '../browser/words.ts'
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
      <h2>{t('recoveryTitle')}</h2>
      {newest === undefined ? (
        <p class="hint">{t('recoveryNone')}</p>
      ) : (
        <Newest account={account} set={newest} />
      )}
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
            <QuietButton onClick={() => action.run(() => codesNext(account.id))}>
              {t('recoveryFile')}
            </QuietButton>
          )}
        </PasteCodes>
      ) : (
        <QuietButton onClick={() => setPasting(true)}>
          {newest === undefined ? t('recoveryPaste') : t('recoveryPasteNew')}
        </QuietButton>
      )}
    </section>
  )
}

function Newest({ account, set }: { account: Account; set: RecoverySet }) {
  const left = unusedCount(set)
  return (
    <>
      <KeptSet account={account} set={set} what={tCount('recoveryLeft', left, { all: set.count })} />
      {left <= fewCodes && (
        <p class="hint hint-row">
          <span>{t('recoveryRenew')}</span>
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
            {t('recoveryUsedOn', { number: use.index + 1, moment: momentOf(use.usedMs) })}
          </span>
          <QuietButton
            label={t('recoveryPutBackNumber', { number: use.index + 1 })}
            onClick={() => takeBack(use)}
          >
            {t('recoveryPutBack')}
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
    say({ text: t('recoveryThrown'), undo })
  }
  return (
    <KeptSet
      account={account}
      set={set}
      what={tCount('recoveryReplaced', unusedCount(set), { day: dayOf(on) })}
    >
      <QuietButton onClick={() => action.run(throwAway)}>{t('recoveryThrowAway')}</QuietButton>
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
          {!open && <QuietButton onClick={() => setOpen(true)}>{t('recoveryShow')}</QuietButton>}
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
          {t('recoveryHide')}
        </QuietButton>
        {set === recoveryOf(account) && unusedCount(set) > 0 && (
          <QuietButton onClick={() => action.run(() => printNext(account.id))}>
            {t('recoveryPrint')}
          </QuietButton>
        )}
      </>
    )
  }
  return (
    <div class="form">
      <Proof
        slots={vault.slots}
        passphraseLabel={t('recoveryPassphrase')}
        button={t('recoveryShowCodes')}
        busyText={t('takingOut')}
        onProved={show}
      />
      <QuietButton onClick={onDone}>{t('cancel')}</QuietButton>
    </div>
  )
}
