import { useEffect, useRef, useState } from 'preact/hooks'
import { onScreenshot } from '../browser/screenshot.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { FoundList } from '../ui/found-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { filesIn, type Pictures, usePictures } from '../ui/pictures.ts'
import { Progress } from '../ui/progress.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { PictureMarker } from './picture-marker.tsx'
import { Section } from './section.tsx'

/** Accounts from pictures: files, what is pasted or dropped, and a box drawn on the picture of a tab. */
export function PictureSection({ vault }: { vault: OpenVault }) {
  const pictures = usePictures()
  const action = useAction()
  const [said, setSaid] = useState<Said>()
  const [screenshot, setScreenshot] = useScreenshot()
  usePastes(pictures)
  return (
    <Section title="Add accounts from a picture">
      {screenshot !== undefined && (
        <PictureMarker key={screenshot} picture={screenshot} onMarked={box => pictures.take([box])} />
      )}
      <PictureField onChoose={pictures.take} />
      {pictures.done !== undefined && (
        <Progress label="Looking for QR codes" done={pictures.done} onStop={pictures.stop} />
      )}
      <FoundList
        found={pictures.found}
        accounts={vault.document.accounts}
        action={action}
        onAdded={(text, undo) => {
          setSaid({ text, undo })
          // It has served: the key on it stays in sight no longer.
          setScreenshot(undefined)
        }}
      />
      {pictures.done === undefined &&
        pictures.said.map(sentence => (
          <Notice key={sentence} kind="note">
            {sentence}
          </Notice>
        ))}
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
      <SaidLine
        said={said}
        onUndo={undo => action.run(() => undo().then(() => setSaid({ text: 'Undone' })))}
      />
    </Section>
  )
}

interface Said {
  readonly text: string
  readonly undo?: (() => Promise<unknown>) | undefined
}

/** Stands empty from the start, so that a screen reader hears what comes into it. */
function SaidLine({
  said,
  onUndo,
}: {
  said: Said | undefined
  onUndo: (undo: () => Promise<unknown>) => void
}) {
  const { undo } = said ?? {}
  return (
    <p class="said" role="status">
      {said?.text} {undo !== undefined && <QuietButton onClick={() => onUndo(undo)}>Undo</QuietButton>}
    </p>
  )
}

/** The picture of a tab that the popup handed over last, if it did. */
function useScreenshot() {
  const [screenshot, setScreenshot] = useState<string>()
  useEffect(() => onScreenshot(setScreenshot), [])
  return [screenshot, setScreenshot] as const
}

/** Anywhere on the page, but for what is pasted into a field. */
function usePastes({ take }: Pictures): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = filesIn(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

/** The browser's own field, which reads aloud what was chosen; what is dropped on it it takes by itself. */
function PictureField({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  return (
    <div class="field">
      <label for="pictures">Pictures of QR codes</label>
      <input
        id="pictures"
        class="input file"
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif"
        multiple
        aria-describedby="pictures-hint"
        onChange={event => {
          onChoose([...(event.currentTarget.files ?? [])])
          // The same file chosen again is looked into again.
          event.currentTarget.value = ''
        }}
      />
      <p id="pictures-hint" class="hint">
        Several can be taken at once. Drop them on the field, or paste one anywhere on this page. They stay on
        this computer and are not kept.
      </p>
    </div>
  )
}
