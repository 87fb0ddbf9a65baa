import { useEffect, useRef, useState } from 'preact/hooks'
import { onScreenshot } from '../browser/screenshot.ts'
import { t } from '../browser/words.ts'
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
  useGiven(pictures)
  return (
    <Section title={t('picturesTitle')}>
      {screenshot !== undefined && (
        <PictureMarker key={screenshot} picture={screenshot} onMarked={box => pictures.take([box])} />
      )}
      {screenshot === undefined && <PictureField onChoose={pictures.take} />}
      {pictures.done !== undefined && (
        <Progress label={t('picturesLooking')} done={pictures.done} onStop={pictures.stop} />
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
      {/* What came of a box stands below its picture, in sight. */}
      {screenshot !== undefined && <PictureField onChoose={pictures.take} />}
      <SaidLine
        said={said}
        onUndo={undo => action.run(() => undo().then(() => setSaid({ text: t('undone') })))}
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
      {said?.text} {undo !== undefined && <QuietButton onClick={() => onUndo(undo)}>{t('undo')}</QuietButton>}
    </p>
  )
}

/** The picture of a tab that the popup handed over last, if it did. */
function useScreenshot() {
  const [screenshot, setScreenshot] = useState<string>()
  useEffect(() => onScreenshot(setScreenshot), [])
  return [screenshot, setScreenshot] as const
}

/** Pasted or dropped anywhere on the page; what another part of it takes is not for here. */
function useGiven({ take }: Pictures): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const give = (event: Event, data: DataTransfer | null) => {
      const files = filesIn(data)
      if (files.length === 0 || event.defaultPrevented) return
      // The browser would leave this page for the picture.
      event.preventDefault()
      latest.current(files)
    }
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => give(event, event.dataTransfer)
    const paste = (event: ClipboardEvent) => give(event, event.clipboardData)
    const listeners = { dragover: over, drop, paste }
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener)
    }
  }, [])
}

/** The browser's own field, which reads aloud what was chosen; and takes what is dropped on it. */
function PictureField({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  return (
    <div class="field">
      <label for="pictures">{t('picturesLabel')}</label>
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
        {t('picturesHint')}
      </p>
    </div>
  )
}
