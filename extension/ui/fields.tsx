import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { t } from '../browser/words.ts'
import { focusOnce } from './focus.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string
  /** The hint answers to what is typed, and is read out when it changes. */
  readonly hintChanges?: boolean
  readonly autofocus?: boolean
  readonly invalid?: boolean
  /** Takes the focus whenever this is another one, as after each try that ended here. */
  readonly wanted?: object | undefined
}

/** What every field here has in common. Nothing typed is offered again by the browser, nor sent to a spelling service. */
function useField({ value, onInput, hint, autofocus, invalid, wanted }: FieldProps) {
  const id = useId()
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(id)?.focus()
  }, [wanted])
  return {
    id,
    class: 'input',
    value,
    autocomplete: 'off',
    spellcheck: false,
    ref: autofocus ? focusOnce : null,
    'aria-invalid': invalid ?? false,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onInput: (event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  }
}

function Labelled({
  id,
  label,
  hint,
  hintChanges,
  children,
}: {
  id: string
  label: string
  hint?: string | undefined
  hintChanges?: boolean | undefined
  children: ComponentChildren
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint" role={hintChanges ? 'status' : undefined}>
          {hint}
        </p>
      )}
    </div>
  )
}

export function TextField(props: FieldProps) {
  const field = useField(props)
  return (
    <Labelled id={field.id} label={props.label} hint={props.hint}>
      <input {...field} />
    </Labelled>
  )
}

/** Several lines to paste into. Where `enterSends`, Enter is for the form, as in a field of one line. */
export function LinesField(props: FieldProps & { readonly rows: number; readonly enterSends?: boolean }) {
  const field = useField(props)
  const send = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    if (!props.enterSends || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <Labelled id={field.id} label={props.label} hint={props.hint}>
      <textarea {...field} rows={props.rows} onKeyDown={send} />
    </Labelled>
  )
}

/** A passphrase, hidden until the person asks to see it. */
export function PassphraseField(props: FieldProps & { readonly isNew?: boolean }) {
  const field = { ...useField(props), autocomplete: props.isNew ? 'new-password' : 'current-password' }
  const [shown, setShown] = useState(false)
  return (
    <Labelled id={field.id} label={props.label} hint={props.hint} hintChanges={props.hintChanges}>
      <div class="input-row">
        {shown ? (
          <input key="input" {...field} type="text" />
        ) : (
          <input key="input" {...field} type="password" />
        )}
        <button type="button" class="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? t('hidePassphrase') : t('showPassphrase')}
        </button>
      </div>
    </Labelled>
  )
}
