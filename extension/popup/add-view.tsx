import { useEffect, useRef, useState } from 'preact/hooks'
import type { Found } from '../../src/enroll/found.ts'
import { t, tCount } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { LinesField, TextField } from '../ui/fields.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { filesIn, usePictures } from '../ui/pictures.ts'
import { isTextFile } from '../ui/text-files.ts'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'
import { GivenCard } from './given-card.tsx'
import { askingOf, offerOf } from './page.ts'
import { ScanWays } from './scan-ways.tsx'
import { useTyped } from './typed.ts'
import { backOnEscape, ViewHead } from './view-head.tsx'

/** An account from a pasted setup key or link, or from a QR code that was not found by itself. */
export function AddView() {
  const { vault, page, show } = usePopup()
  const { host, address } = page.kind === 'seen' ? page.look.page : {}
  // Where the page asks for a code right now the key comes from there, as on an enrolment page. The look may end after this opens.
  const [chosen, setChosen] = useState<boolean>()
  const bound = chosen ?? askingOf(page) !== undefined
  const action = useAction()
  const { busy, failed, run } = action
  const pictures = usePictures()
  const [pasted, setPasted] = useState<readonly Found[]>([])
  const back = () => show({ kind: 'list' })
  const boundTo = bound ? { host, address } : {}
  const typed = useTyped({ host, boundTo, onExport: setPasted, onAdded: back })
  const opened = useRef(page)
  // What the long look found stands on top of the list, with its one button.
  useEffect(() => {
    const isNew = page !== opened.current && page.kind === 'seen' && page.lookedHard
    if (isNew && offerOf(page, vault.document.accounts).kind.startsWith('add')) back()
  }, [page])
  const give = (event: Event, data: DataTransfer | null) => {
    const files = filesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    const [text] = files.filter(isTextFile)
    if (text === undefined) pictures.take(files)
    else run(() => typed.open(text))
  }
  const submit = (event: Event) => {
    event.preventDefault()
    run(typed.add)
  }
  return (
    <main
      class="screen"
      onKeyDown={backOnEscape(back)}
      onPaste={event => give(event, event.clipboardData)}
      onDragOver={event => event.preventDefault()}
      onDrop={event => give(event, event.dataTransfer)}
    >
      <ViewHead title={t('addViewTitle')} onBack={back} />
      <ScanWays pictures={pictures} pasted={pasted} action={action} />
      <form class="content form" onSubmit={submit}>
        <LinesField
          label={t('addViewKey')}
          value={typed.key}
          onInput={typed.setKey}
          rows={2}
          enterSends
          hint={t('addViewKeyHint')}
          autofocus
          invalid={failed !== undefined}
        />
        <TextField label={t('addViewIssuer')} value={typed.issuer} onInput={typed.setIssuer} />
        <TextField
          label={t('addViewName')}
          value={typed.name}
          onInput={typed.setName}
          hint={t('addViewNameHint')}
        />
        {host !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={bound}
              onChange={event => setChosen(event.currentTarget.checked)}
            />
            <span>
              <T of="addViewFillOn" site={<HostName host={host} />} />
            </span>
          </label>
        )}
        {typed.given !== undefined && <GivenCard given={typed.given} host={boundTo.host} />}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        {typed.given === undefined ? (
          <PrimaryButton key="read" busy={busy}>
            {t('addViewButton')}
          </PrimaryButton>
        ) : (
          <PrimaryButton key="add" busy={busy} settles autofocus>
            {typed.given.codes.length === 0
              ? t('addCardAdd')
              : tCount('addViewWithCodes', typed.given.codes.length)}
          </PrimaryButton>
        )}
      </form>
    </main>
  )
}
