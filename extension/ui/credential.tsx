import { useEffect, useState } from 'preact/hooks'
import type { SlotType } from '../../src/vault/slots.ts'
import { type Credential, isProved } from '../browser/proof.ts'
import type { SlotView } from '../browser/slot-view.ts'
import { pausedUntilMs } from '../browser/tries.ts'
import { proveAnew } from '../browser/unlock.ts'
import { type PlainName, t } from '../browser/words.ts'
import { useAction } from './action.ts'
import { PrimaryButton, QuietButton } from './buttons.tsx'
import { useNow } from './clock.ts'
import { PassphraseField, TextField } from './fields.tsx'
import { Notice } from './notice.tsx'
import { Progress } from './progress.tsx'
import { useLong, useStoppable } from './stoppable.ts'

interface CredentialFormProps {
  readonly slots: readonly SlotView[]
  /** What the button does, and what it says while it is done. */
  readonly button: string
  readonly busyText: string
  readonly passphraseLabel?: string
  readonly autofocus?: boolean
  /** The signal is the credential's own, and aborted where the person pressed Stop. */
  readonly onGive: (credential: Credential, signal: AbortSignal) => Promise<void>
}

type Shown = Exclude<SlotType, 'device'>

const order: readonly Shown[] = ['passphrase', 'passkey', 'recovery-key']

const switchText = {
  passphrase: 'usePassphrase',
  passkey: 'usePasskey',
  'recovery-key': 'useRecoveryKey',
} as const satisfies Record<Shown, PlainName>

/** Asks for one of the ways in that the vault has, the usual one first. */
export function CredentialForm(props: CredentialFormProps) {
  const types = order.filter(type => props.slots.some(slot => slot.type === type))
  const [chosen, choose] = useState<Shown>()
  const type = chosen ?? types[0] ?? 'passphrase'
  const others = types.filter(other => other !== type)
  return <OneWayForm key={type} type={type} of={props} others={others} onChange={choose} />
}

interface OneWayFormProps {
  readonly type: Shown
  readonly of: CredentialFormProps
  readonly others: readonly Shown[]
  readonly onChange: (type: Shown) => void
}

/** Another way is another form: what was asked in this one, and may never be answered, keeps none waiting. */
function OneWayForm({ type, of, others, onChange }: OneWayFormProps) {
  const [text, setText] = useState('')
  const action = useStoppable()
  const isLong = useLong(action.busy) && type === 'passphrase'
  const waitSeconds = usePause(action.failed)
  const give = (event: Event) => {
    event.preventDefault()
    if (waitSeconds === 0) action.run(signal => of.onGive(credentialOf(type, text, signal), signal))
  }
  return (
    <form class="credential" onSubmit={give}>
      <CredentialField type={type} text={text} onInput={setText} of={of} failed={action.failed} />
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
      <PrimaryButton
        busy={action.busy}
        disabled={waitSeconds > 0}
        autofocus={type === 'passkey' && of.autofocus !== false}
      >
        {label(type, of, action.busy, waitSeconds)}
      </PrimaryButton>
      {isLong && <Progress label={of.busyText} onStop={action.stop} />}
      {others.map(other => (
        <QuietButton key={other} onClick={() => onChange(other)}>
          {t(switchText[other])}
        </QuietButton>
      ))}
    </form>
  )
}

function credentialOf(type: Shown, text: string, signal: AbortSignal): Credential {
  if (type === 'passkey') return { type, signal }
  return type === 'passphrase' ? { type, passphrase: text, signal } : { type, typed: text }
}

function label(
  type: Shown,
  { button, busyText }: CredentialFormProps,
  busy: boolean,
  waitSeconds: number,
): string {
  if (waitSeconds > 0) return t('tryAgainIn', { seconds: waitSeconds })
  if (busy) return type === 'passkey' ? t('askingPasskey') : busyText
  return type === 'passkey' ? t('withPasskey', { deed: button }) : button
}

interface CredentialFieldProps {
  readonly type: Shown
  readonly text: string
  readonly onInput: (text: string) => void
  readonly of: CredentialFormProps
  readonly failed: string | undefined
}

function CredentialField({ type, text, onInput, of, failed }: CredentialFieldProps) {
  const shared = { value: text, onInput, autofocus: of.autofocus ?? true, invalid: failed !== undefined }
  if (type === 'passphrase')
    return <PassphraseField label={of.passphraseLabel ?? t('passphrase')} {...shared} />
  if (type === 'recovery-key')
    return <TextField label={t('recoveryKey')} hint={t('recoveryKeyHint')} {...shared} />
  return null
}

/** Whole seconds until the next try may be made; looked up anew after each that failed. */
function usePause(failed: string | undefined): number {
  const [untilMs, setUntil] = useState(0)
  const nowMs = useNow()
  useEffect(() => {
    pausedUntilMs().then(setUntil, () => undefined)
  }, [failed])
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1000))
}

interface ProofProps extends Omit<CredentialFormProps, 'onGive'> {
  /** What the proof is for; it has a minute. */
  readonly onProved: () => Promise<void>
}

/**
 * Asks who is there before something leaves the drawer, or a way in changes. Within a minute of the last proof, and where only
 * this computer's own key opens the vault, there is nothing to ask.
 */
export function Proof({ onProved, ...props }: ProofProps) {
  const action = useAction()
  const asks = props.slots.some(({ type }) => type !== 'device')
  // Decided once: the proof that is given here must not put another form in this one's place while it is used.
  const [asksNow, askAgain] = useState(() => asks && !isProved())
  if (asksNow)
    return (
      <CredentialForm
        {...props}
        onGive={async (credential, signal) => {
          await proveAnew(credential)
          // Stopped when there was nothing left to derive: what it was for is not begun.
          signal.throwIfAborted()
          await onProved()
        }}
      />
    )
  const go = async () => {
    // This button may have stood here longer than the proof is good for.
    if (asks && !isProved()) return askAgain(true)
    if (!asks) await proveAnew({ type: 'device' })
    await onProved()
  }
  return (
    <div class="credential">
      {!asks && <p class="hint">{t('nothingAsked')}</p>}
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
      <PrimaryButton
        busy={action.busy}
        autofocus={props.autofocus !== false}
        deliberate={props.autofocus === false}
        onClick={() => action.run(go)}
      >
        {action.busy ? props.busyText : props.button}
      </PrimaryButton>
    </div>
  )
}
