import { useState } from 'preact/hooks'
import { utf8 } from '../../src/bytes.ts'
import { type SheetPart, sheetFileName, writeSheet } from '../../src/recovery/sheet.ts'
import { copyText } from '../browser/clipboard.ts'
import { dayOf, handOver } from '../browser/hand-over.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import { countOf } from './count.ts'

/** The codes of the sheet as text, which is sealed by nobody: only here, where the person says so. */
export function CodesText({ parts }: { parts: readonly SheetPart[] }) {
  const { failed, run } = useAction()
  const [said, say] = useState('')
  const count = parts.reduce((sum, { left }) => sum + (left.kind === 'codes' ? left.codes.length : 0), 0)
  if (count === 0) return null
  const copy = async () => {
    await copyText(writeSheet(parts, dayOf(Date.now())))
    say(`Copied ${countOf(count, 'code')}. Copy something else when you have pasted them.`)
  }
  const save = async () => {
    const day = dayOf(Date.now())
    const name = sheetFileName(parts, day)
    handOver(new Blob([utf8(writeSheet(parts, day))], { type: 'text/plain' }), name)
    // No more than we know: a download can be called off, and nobody tells us.
    say(`Your browser has the file now: ${name}`)
  }
  return (
    <>
      <p>
        Anyone who opens the text file, or comes upon the copied text, can use the codes; a backup is the
        sealed way to keep them.
      </p>
      <div class="paper-deeds">
        <PrimaryButton deliberate onClick={() => run(save)}>
          Save as a text file
        </PrimaryButton>
        <QuietButton onClick={() => run(copy)}>Copy</QuietButton>
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </>
  )
}
