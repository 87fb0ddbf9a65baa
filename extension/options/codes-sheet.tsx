import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { utf8 } from '../../src/bytes.ts'
import { type SheetPart, sheetFileName, writeSheet } from '../../src/recovery/sheet.ts'
import { copyText } from '../browser/clipboard.ts'
import { dayOf, handOver } from '../browser/hand-over.ts'
import { t, tCount } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import { CodesPaper } from './codes-paper.tsx'
import type { AccountPart } from './printed.ts'
import { sheetWords } from './sheet-words.ts'

interface CodesSheetProps {
  readonly parts: readonly AccountPart[]
  /** The buttons of every sheet. */
  readonly print: ComponentChildren
  readonly hide: ComponentChildren
}

/** Recovery codes alone: on paper, or as text that nothing seals, which is written only because the person says so here. */
export function CodesSheet({ parts, print, hide }: CodesSheetProps) {
  const { failed, run } = useAction()
  const [said, say] = useState('')
  const count = parts.reduce((sum, { left }) => sum + (left.kind === 'codes' ? left.codes.length : 0), 0)
  const copy = async () => {
    await copyText(writeSheet(parts, dayOf(Date.now()), sheetWords()))
    say(tCount('sheetCopied', count))
  }
  // No more is said than we know: a download can be called off, and nobody tells us.
  const save = async () => say(t('sheetSaved', { file: saveText(parts) }))
  return (
    <>
      {count > 0 && <p>{t('sheetWarning')}</p>}
      <div class="paper-deeds">
        {print}
        {count > 0 && (
          <>
            <PrimaryButton deliberate onClick={() => run(save)}>
              {t('sheetSave')}
            </PrimaryButton>
            <QuietButton onClick={() => run(copy)}>{t('sheetCopy')}</QuietButton>
          </>
        )}
        {hide}
      </div>
      <p class="said paper-said" role="status">
        {said}
      </p>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <CodesPaper parts={parts} />
    </>
  )
}

/** Gives back the name of the file that the browser was given. */
function saveText(parts: readonly SheetPart[]): string {
  const day = dayOf(Date.now())
  const name = sheetFileName(parts, day)
  handOver(new Blob([utf8(writeSheet(parts, day, sheetWords()))], { type: 'text/plain' }), name)
  return name
}
