import { useEffect, useRef, useState } from 'preact/hooks'
import { titleOf } from '../../src/account.ts'
import { type Found, tellApart } from '../../src/enroll/found.ts'
import { isMigration } from '../../src/enroll/migration.ts'
import { parsePasted } from '../../src/enroll/pasted.ts'
import { useAction } from '../ui/action.ts'
import { storeAccount } from '../ui/adding.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { LinesField, TextField } from '../ui/fields.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { filesIn, usePictures } from '../ui/pictures.ts'
import { usePopup } from './context.ts'
import { askingOf, offerOf } from './page.ts'
import { ScanWays } from './scan-ways.tsx'
import { backOnEscape, ViewHead } from './view-head.tsx'

/** An account from a pasted setup key or link, or from a QR code that was not found by itself. */
export function AddView() {
  const { vault, page, show, say } = usePopup()
  const host = page.kind === 'seen' ? page.look.page.host : undefined
  const [key, setKey] = useState('')
  const [issuer, setIssuer] = useState('')
  const [name, setName] = useState('')
  // Where the page asks for a code right now the key comes from there, as on an enrolment page. The look may end after this opens.
  const [chosen, setChosen] = useState<boolean>()
  const bound = chosen ?? askingOf(page) !== undefined
  const action = useAction()
  const { busy, failed, run } = action
  const pictures = usePictures()
  const [pasted, setPasted] = useState<readonly Found[]>([])
  const opened = useRef(page)
  const back = () => show({ kind: 'list' })
  // What the long look found stands on top of the list, with its one button.
  useEffect(() => {
    const isNew = page !== opened.current && page.kind === 'seen' && page.lookedHard
    if (isNew && offerOf(page, vault.document.accounts).kind.startsWith('add')) back()
  }, [page])
  const give = (event: Event, data: DataTransfer | null) => {
    const files = filesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    pictures.take(files)
  }
  const add = async () => {
    // Several accounts, perhaps: each to be seen before it is added.
    if (isMigration(key)) return setPasted(tellApart([key]))
    const enrolment = parsePasted(key, { issuer, name })
    const named = enrolment.issuer || enrolment.name ? enrolment : { ...enrolment, issuer: host ?? '' }
    const account = await storeAccount(named, { host: bound ? host : undefined })
    say({ text: `Added ${titleOf(account)}` })
    back()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    run(add)
  }
  return (
    <main
      class="screen"
      onKeyDown={backOnEscape(back)}
      onPaste={event => give(event, event.clipboardData)}
      onDragOver={event => event.preventDefault()}
      onDrop={event => give(event, event.dataTransfer)}
    >
      <ViewHead title="Add an account" onBack={back} />
      <ScanWays pictures={pictures} pasted={pasted} action={action} />
      <form class="content form" onSubmit={submit}>
        <LinesField
          label="Setup key or link"
          value={key}
          onInput={setKey}
          rows={2}
          enterSends
          hint="What the site shows beside its QR code. A picture of the code can be pasted or dropped here too."
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
              Fill its codes on <HostName host={host} />
            </span>
          </label>
        )}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        <PrimaryButton busy={busy}>Add account</PrimaryButton>
      </form>
    </main>
  )
}
