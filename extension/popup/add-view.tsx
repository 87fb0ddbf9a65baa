import { useEffect, useRef, useState } from 'preact/hooks'
import { titleOf } from '../../src/account.ts'
import { type Found, tellApart } from '../../src/enroll/found.ts'
import { isMigration } from '../../src/enroll/migration.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { parsePasted, withNames } from '../../src/enroll/pasted.ts'
import { isAnswer } from '../../src/recovery/created.ts'
import type { Given } from '../browser/answer.ts'
import { useAction } from '../ui/action.ts'
import { storeAccount, storeWithCodes } from '../ui/adding.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { LinesField, TextField } from '../ui/fields.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { filesIn, usePictures } from '../ui/pictures.ts'
import { isTextFile, readTextFile } from '../ui/text-files.ts'
import { usePopup } from './context.ts'
import { GivenCard, withCodes } from './given-card.tsx'
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
  const [given, setGiven] = useState<Given>()
  const [pasted, setPasted] = useState<readonly Found[]>([])
  const opened = useRef(page)
  const back = () => show({ kind: 'list' })
  // What the long look found stands on top of the list, with its one button.
  useEffect(() => {
    const isNew = page !== opened.current && page.kind === 'seen' && page.lookedHard
    if (isNew && offerOf(page, vault.document.accounts).kind.startsWith('add')) back()
  }, [page])
  const write = (text: string) => {
    setKey(text)
    setGiven(undefined)
  }
  const readAnswer = async (text: string) => {
    // Apart from the popup's own script, which seldom needs it.
    const { readGiven } = await import('../browser/answer.ts')
    setGiven(await readGiven(text))
  }
  const give = (event: Event, data: DataTransfer | null) => {
    const files = filesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    const [file] = files.filter(isTextFile)
    if (file === undefined) return pictures.take(files)
    run(async () => {
      const text = await readTextFile(file)
      write(text)
      if (isAnswer(text)) await readAnswer(text)
    })
  }
  const named = (enrolment: Enrolment): Enrolment => {
    const typed = withNames(enrolment, { issuer, name })
    return typed.issuer || typed.name ? typed : { ...typed, issuer: host ?? '' }
  }
  const boundHost = bound ? host : undefined
  const addGiven = async ({ enrolment, codes }: Given) => {
    const account = named(enrolment)
    const undo = await storeWithCodes(account, { host: boundHost, codes, drawerKey: vault.drawerKey })
    say({ text: `Added ${titleOf(account)}${withCodes(codes.length)}`, undo })
    back()
  }
  const add = async () => {
    if (given !== undefined) return addGiven(given)
    if (isAnswer(key)) return readAnswer(key)
    // Several accounts, perhaps: each to be seen before it is added.
    if (isMigration(key)) return setPasted(tellApart([key]))
    const account = await storeAccount(named(parsePasted(key)), { host: boundHost })
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
          onInput={write}
          rows={2}
          enterSends
          hint="What the site shows beside its QR code, or the API’s answer. A picture of the code can be pasted or dropped here too."
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
        {given !== undefined && (
          <GivenCard given={given} enrolment={shown(given.enrolment, named)} host={boundHost} />
        )}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        {given === undefined ? (
          <PrimaryButton key="read" busy={busy}>
            Add account
          </PrimaryButton>
        ) : (
          <PrimaryButton key="add" busy={busy} settles autofocus>
            Add{withCodes(given.codes.length)}
          </PrimaryButton>
        )}
      </form>
    </main>
  )
}

/** A name that is too long is said to be when it is added. */
function shown(enrolment: Enrolment, named: (enrolment: Enrolment) => Enrolment): Enrolment {
  try {
    return named(enrolment)
  } catch {
    return enrolment
  }
}
