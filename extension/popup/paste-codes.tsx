import { useState } from 'preact/hooks'
import { type Account, recoveryOf, titleOf } from '../../src/account.ts'
import { codesFor } from '../../src/recovery/codes-for.ts'
import { unusedCount } from '../../src/recovery.ts'
import { keepRecoveryCodes } from '../browser/recovery.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { LinesField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { filesIn } from '../ui/pictures.ts'
import { readTextFile } from '../ui/text-files.ts'
import { CompareCodes } from './compare-codes.tsx'
import { usePopup } from './context.ts'

/** Recovery codes from what the person pastes, or from the file that the site let them download. */
export function PasteCodes({ account, onDone }: { account: Account; onDone: () => void }) {
  const { vault, say, show } = usePopup()
  const { busy, failed, run } = useAction()
  const [text, setText] = useState('')
  const newest = recoveryOf(account)
  const [comparing, setComparing] = useState<readonly string[]>()
  const keep = async () => {
    const { codes, usedCount } = codesFor(account.secret, text)
    if (newest !== undefined) return setComparing(codes)
    const undo = await keepRecoveryCodes(account.id, { codes, drawerKey: vault.drawerKey })
    const leftOut = usedCount === 0 ? '' : `, without ${usedCount} marked as used`
    say({ text: `Kept ${codes.length} recovery codes with ${titleOf(account)}${leftOut}`, undo })
    onDone()
    show({ kind: 'list' })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    run(keep)
  }
  const give = (event: Event, data: DataTransfer | null) => {
    const files = filesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    run(async () => {
      const read = await Promise.all(files.map(readTextFile))
      // Below what was typed, which stays.
      setText(before => [before, ...read].filter(part => part !== '').join('\n'))
    })
  }
  if (newest !== undefined && comparing !== undefined)
    return (
      <CompareCodes
        account={account}
        set={newest}
        codes={comparing}
        where="Pasted"
        onDone={onDone}
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
        label="Codes from the site, one a line"
        value={text}
        onInput={setText}
        rows={5}
        hint="All that its page or its file says will do. The file can be dropped here."
        autofocus
        invalid={failed !== undefined}
      />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      {newest !== undefined && (
        <p class="hint">
          {unusedCount(newest)} unused codes are kept already. You see both side by side before anything is
          changed.
        </p>
      )}
      <PrimaryButton busy={busy} deliberate>
        {newest === undefined ? 'Keep them' : 'Compare with those kept'}
      </PrimaryButton>
      <QuietButton onClick={onDone}>Cancel</QuietButton>
    </form>
  )
}
