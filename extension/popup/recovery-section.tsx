import { useState } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { parseRecoveryCodes, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { keepRecoveryCodes, takeRecoveryCodes } from '../browser/recovery.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { LinesField, PassphraseField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePopup } from './context.ts'

type Mode = 'closed' | 'pasting' | 'proving'

/** An account's recovery codes: how many are left, the way to see them, and the way to put new ones in. */
export function RecoverySection({ account, set }: { account: Account; set: RecoverySet | undefined }) {
  const [mode, setMode] = useState<Mode>('closed')
  return (
    <section class="part">
      <h2>Recovery codes</h2>
      <p class="hint">
        {set === undefined
          ? 'None kept yet.'
          : `${unusedCount(set)} of ${set.count} left. Sealed apart from your codes.`}
      </p>
      {mode === 'closed' && (
        <div class="card-seconds">
          {set !== undefined && <QuietButton onClick={() => setMode('proving')}>Show them</QuietButton>}
          <QuietButton onClick={() => setMode('pasting')}>
            {set === undefined ? 'Paste codes' : 'Paste a new set'}
          </QuietButton>
        </div>
      )}
      {mode === 'pasting' && <Pasting account={account} onDone={() => setMode('closed')} />}
      {mode === 'proving' && set !== undefined && <Shown account={account} set={set} />}
    </section>
  )
}

function Pasting({ account, onDone }: { account: Account; onDone: () => void }) {
  const { vault, say, show } = usePopup()
  const { busy, failed, run } = useAction()
  const [text, setText] = useState('')
  const keep = async () => {
    const codes = parseRecoveryCodes(text)
    await keepRecoveryCodes(account.id, codes, vault.drawerKey)
    say({ text: `Kept ${codes.length} recovery codes with ${titleOf(account)}` })
    onDone()
    show({ kind: 'list' })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    run(keep)
  }
  return (
    <form class="form" onSubmit={submit}>
      <LinesField label="Codes from the site, one a line" value={text} onInput={setText} rows={5} autofocus />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <PrimaryButton busy={busy}>Keep them</PrimaryButton>
    </form>
  )
}

function Shown({ account, set }: { account: Account; set: RecoverySet }) {
  const { busy, failed, run } = useAction()
  const [passphrase, setPassphrase] = useState('')
  const [codes, setCodes] = useState<readonly string[]>()
  const used = new Set(set.used.map(({ index }) => index))
  const submit = (event: Event) => {
    event.preventDefault()
    run(async () => setCodes(await takeRecoveryCodes(account.id, set, passphrase)))
  }
  if (codes !== undefined) {
    return (
      <ol class="codes">
        {codes.map((code, index) => (
          <li key={code}>{used.has(index) ? <del>{code}</del> : code}</li>
        ))}
      </ol>
    )
  }
  return (
    <form class="form" onSubmit={submit}>
      <PassphraseField label="Your passphrase" value={passphrase} onInput={setPassphrase} autofocus />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <PrimaryButton busy={busy}>Show the codes</PrimaryButton>
    </form>
  )
}
