import { useState } from 'preact/hooks'
import { titleOf } from '../../src/account.ts'
import { parsePasted } from '../../src/enroll/pasted.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { LinesField, TextField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePopup } from './context.ts'
import { storeAccount } from './deeds.ts'
import { askingLook } from './page.ts'
import { backOnEscape, ViewHead } from './view-head.tsx'

/** An account from a pasted setup key or link. */
export function AddView() {
  const { page, show, say } = usePopup()
  const host = page.kind === 'seen' ? page.look.page.host : undefined
  const [key, setKey] = useState('')
  const [issuer, setIssuer] = useState('')
  const [name, setName] = useState('')
  // Where the page asks for a code right now the key comes from there, as on an enrolment page. The look may end after this opens.
  const [chosen, setChosen] = useState<boolean>()
  const bound = chosen ?? askingLook(page) !== undefined
  const { busy, failed, run } = useAction()
  const back = () => show({ kind: 'list' })
  const add = async () => {
    const enrolment = parsePasted(key, { issuer, name })
    const named = enrolment.issuer || enrolment.name ? enrolment : { ...enrolment, issuer: host ?? '' }
    const account = await storeAccount(named, bound ? host : undefined)
    say({ text: `Added ${titleOf(account)}` })
    back()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    run(add)
  }
  return (
    <main class="screen" onKeyDown={backOnEscape(back)}>
      <ViewHead title="Add an account" onBack={back} />
      <form class="content form" onSubmit={submit}>
        <LinesField
          label="Setup key or link"
          value={key}
          onInput={setKey}
          rows={2}
          enterSends
          hint="What the site shows beside its QR code: letters and digits, or a link that begins with otpauth."
          autofocus
          invalid={failed !== undefined}
        />
        <TextField label="Site or service" value={issuer} onInput={setIssuer} />
        <TextField
          label="Your account there"
          value={name}
          onInput={setName}
          hint="Both can stay empty if the link has them."
        />
        {host !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={bound}
              onChange={event => setChosen(event.currentTarget.checked)}
            />
            <span>
              Fill its codes on <b>{host}</b>
            </span>
          </label>
        )}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        <PrimaryButton busy={busy}>Add account</PrimaryButton>
      </form>
    </main>
  )
}
