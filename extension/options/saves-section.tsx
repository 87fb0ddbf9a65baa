import { useEffect, useState } from 'preact/hooks'
import { holdsSame, type VaultDocument } from '../../src/vault/document.ts'
import { readSaves, restoreSave, type Save } from '../browser/history.ts'
import { momentOf, t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { Said } from './said.tsx'
import { differenceWords } from './saves-words.ts'
import { Section } from './section.tsx'

/** Gone back to a save, and the way back from there. */
interface Gone {
  readonly text: string
  /** The save that was the present one. */
  readonly from?: number
  readonly to?: VaultDocument
}

/** The last ten saves: what was in them, and the way back. */
export function SavesSection({ vault }: { vault: OpenVault }) {
  const { saves, open, failed } = useSaves(vault)
  const [gone, setGone] = useState<Gone>({ text: '' })
  const action = useAction()
  const present = saves?.[0]
  const goBack = ({ generation, document }: Save) =>
    action.run(async () => {
      await restoreSave(generation)
      setGone({
        text: t('savesWentBack', { save: String(generation) }),
        ...(present && { from: present.generation }),
        ...(document && { to: document }),
      })
    })
  const undo = (from: number) =>
    action.run(async () => {
      await restoreSave(from)
      setGone({ text: t('undoneAll') })
    })
  const { from, to } = gone
  const undoable = from !== undefined && to !== undefined && holdsSame(to, vault.document)
  return (
    <Section title={t('savesTitle')}>
      <p class="hint">{t('savesHint')}</p>
      <Said of={gone}>
        {undoable && (
          <span class="side">
            <QuietButton onClick={() => undo(from)}>{t('savesUndo')}</QuietButton>
          </span>
        )}
      </Said>
      {saves === undefined ? (
        <span class="side">
          <QuietButton onClick={() => action.run(open)}>{t('savesShow')}</QuietButton>
        </span>
      ) : (
        <SavesList saves={saves} now={vault.document} above={`${from} ${gone.text}`} onBack={goBack} />
      )}
      {failed && <Notice kind="bad">{t('savesUnread')}</Notice>}
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
    </Section>
  )
}

/** Read when they are asked for, and again whenever something was saved since. */
function useSaves({ document }: OpenVault) {
  const [saves, setSaves] = useState<readonly Save[]>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (saves !== undefined) readSaves().then(setSaves, () => setFailed(true))
  }, [document])
  return { saves, failed, open: async () => setSaves(await readSaves()) }
}

interface SavesListProps {
  readonly saves: readonly Save[]
  readonly now: VaultDocument
  /** What is said above the list: with it the list moves down. */
  readonly above: string
  readonly onBack: (save: Save) => void
}

function SavesList({ saves, now, above, onBack }: SavesListProps) {
  const present = saves[0]?.generation
  return (
    <ol class="list" tabIndex={-1} ref={focusOnce}>
      {saves.map(save => (
        <SaveRow
          key={save.generation}
          save={save}
          now={now}
          newest={save.generation === present}
          among={`${now.savedMs} ${present} ${above}`}
          onBack={onBack}
        />
      ))}
    </ol>
  )
}

interface SaveRowProps {
  readonly save: Save
  readonly now: VaultDocument
  readonly newest: boolean
  /** The list as it is: when it shifts, another save comes to stand under the pointer. */
  readonly among: string
  readonly onBack: (save: Save) => void
}

function SaveRow({ save, now, newest, among, onBack }: SaveRowProps) {
  const { generation, document } = save
  if (document === undefined)
    return (
      <li>
        <span class="list-main">{t('savesDamaged', { save: String(generation) })}</span>
      </li>
    )
  return (
    <li>
      <span class="label list-main">
        <span class="label-title">{when(document.savedMs, newest)}</span>
        <span class="label-second">{differenceWords(document, now)}</span>
      </span>
      {!newest && (
        <QuietButton among={among} onClick={() => onBack(save)}>
          {t('savesGoBack', { save: String(generation) })}
        </QuietButton>
      )}
    </li>
  )
}

function when(savedMs: number, newest: boolean): string {
  if (savedMs === 0) return t(newest ? 'savesPresentUnknown' : 'savesUnknown')
  const moment = momentOf(savedMs)
  return newest ? t('savesPresent', { moment }) : moment
}
