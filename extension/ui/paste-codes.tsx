import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Account, recoveryOf } from '../../src/account.ts'
import { codesFor } from '../../src/recovery/codes-for.ts'
import type { Written } from '../../src/recovery/written.ts'
import { keepRecoveryCodes } from '../browser/recovery.ts'
import { listOf, t } from '../browser/words.ts'
import { useAction } from './action.ts'
import { PrimaryButton, QuietButton } from './buttons.tsx'
import { CompareCodes } from './compare-codes.tsx'
import { LinesField } from './fields.tsx'
import { type KeepingPage, keptAlready, keptSentence } from './keeping.ts'
import { Notice } from './notice.tsx'
import { filesIn } from './pictures.ts'
import { readTextFile } from './text-files.ts'
import { titleOf } from './title.ts'

interface PasteCodesProps extends KeepingPage {
  readonly account: Account
  /** Another way to give a file. */
  readonly children: (open: (files: readonly File[]) => void) => ComponentChildren
  readonly onKept: () => void
  /** Whether the person came for this, and goes on typing here. */
  readonly autofocus?: boolean
  readonly onCancel?: () => void
}

/** Recovery codes from what the person pastes, or from the file that the site let them download. */
export function PasteCodes({
  account,
  children,
  onKept,
  onCancel,
  autofocus = true,
  ...page
}: PasteCodesProps) {
  const { vault, say } = page
  const { busy, failed, run } = useAction()
  const [text, setText] = useState('')
  const [opened, setOpened] = useState('')
  const newest = recoveryOf(account)
  const [comparing, setComparing] = useState<Written>()
  const keep = async () => {
    const written = codesFor(account.secret, text)
    if (newest !== undefined) return setComparing(written)
    const { codes, usedCount } = written
    const undo = await keepRecoveryCodes(account.id, { codes, drawerKey: vault.drawerKey })
    say({ text: keptSentence('keptWith', codes.length, titleOf(account), usedCount), undo })
    onKept()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    run(keep)
  }
  const open = (files: readonly File[]) =>
    run(async () => {
      const read = await Promise.all(files.map(readTextFile))
      // Below what was typed, which stays.
      setText(before => [before, ...read].filter(part => part !== '').join('\n'))
      setOpened(listOf(files.map(({ name }) => name)))
    })
  const give = (event: Event, data: DataTransfer | null) => {
    const files = filesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    open(files)
  }
  if (newest !== undefined && comparing !== undefined)
    return (
      <CompareCodes
        {...page}
        account={account}
        set={newest}
        codes={comparing.codes}
        leftOut={comparing.usedCount}
        where={t('pasted')}
        onDone={onKept}
        onCancel={() => setComparing(undefined)}
      />
    )
  return (
    <form
      class="form"
      onSubmit={submit}
      onPaste={event => give(event, event.clipboardData)}
      onDragOver={event => event.preventDefault()}
      onDrop={event => give(event, event.dataTransfer)}
    >
      <LinesField
        label={t('pasteCodesLabel')}
        value={text}
        onInput={setText}
        rows={5}
        hint={t('pasteCodesHint')}
        autofocus={autofocus}
        invalid={failed !== undefined}
      />
      {children(open)}
      <p class="hint" role="status">
        {opened !== '' && t('pasteCodesOpened', { files: opened })}
      </p>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      {newest !== undefined && (
        <p class="hint">
          {keptAlready(newest)} {t('pasteCodesCompared')}
        </p>
      )}
      <PrimaryButton busy={busy} deliberate>
        {newest === undefined ? t('keepThem') : t('compareWithKept')}
      </PrimaryButton>
      {onCancel !== undefined && <QuietButton onClick={onCancel}>{t('cancel')}</QuietButton>}
    </form>
  )
}
