import { useEffect, useState } from 'preact/hooks'
import { onCodesNext } from '../browser/codes-next.ts'
import { t } from '../browser/words.ts'
import { AccountChooser } from '../ui/account-chooser.tsx'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import { PasteCodes } from '../ui/paste-codes.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { Said } from './said.tsx'
import { Section } from './section.tsx'

interface Done {
  readonly text: string
  readonly undo?: () => Promise<unknown>
}

/** Recovery codes from the file that a site let the person download: the popup would be closed by the browser's own dialog. */
export function CodesSection({ vault }: { vault: OpenVault }) {
  const { accounts } = vault.document
  const action = useAction()
  // Who chooses here is not led on: with the arrow keys or a letter, every account on the way is chosen.
  const [{ id: chosenId, isHanded }, choose] = useState({ id: '', isHanded: false })
  const [done, say] = useState<Done>({ text: '' })
  useEffect(() => onCodesNext(id => choose({ id, isHanded: true })), [])
  const leave = () => choose({ id: '', isHanded: false })
  const account = accounts.find(({ id }) => id === chosenId)
  const undo = ({ undo }: Done) =>
    action.run(async () => {
      await undo?.()
      say({ text: t('undone') })
    })
  return (
    <Section title={t('codesAddTitle')} onLeave={account && leave}>
      {accounts.length === 0 ? (
        <p class="hint">{t('codesAddFirst')}</p>
      ) : (
        <AccountChooser
          label={t('keepBelongTo')}
          accounts={accounts}
          chosenId={chosenId}
          onChoose={id => choose({ id, isHanded: false })}
        />
      )}
      {account !== undefined && (
        <PasteCodes
          key={account.id}
          vault={vault}
          action={action}
          say={say}
          account={account}
          onKept={leave}
          autofocus={isHanded}
        >
          {open => <CodesFile onChoose={open} />}
        </PasteCodes>
      )}
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
      <Said of={done}>
        {done.undo !== undefined && <QuietButton onClick={() => undo(done)}>{t('undo')}</QuietButton>}
      </Said>
    </Section>
  )
}

function CodesFile({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  return (
    <div class="field">
      <label for="codes-file">{t('codesAddFile')}</label>
      <input
        id="codes-file"
        class="input file"
        type="file"
        accept=".txt,.json,.csv,.md,text/plain,application/json"
        onChange={event => {
          onChoose([...(event.currentTarget.files ?? [])])
          // The same file chosen again is read again.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
