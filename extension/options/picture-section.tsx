import { useEffect, useState } from 'preact/hooks'
import { onScreenshot } from '../browser/screenshot.ts'
import { t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { FoundList } from '../ui/found-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePictures } from '../ui/pictures.ts'
import { Progress } from '../ui/progress.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { PictureMarker } from './picture-marker.tsx'
import { Section } from './section.tsx'

interface PictureSectionProps {
  readonly vault: OpenVault
  /** What was pasted or dropped, here or in another section, until it is taken. */
  readonly given: readonly File[] | undefined
  readonly onTaken: () => void
}

/** Accounts from pictures: files, what is pasted or dropped, and a box drawn on the picture of a tab. */
export function PictureSection({ vault, given, onTaken }: PictureSectionProps) {
  const pictures = usePictures()
  const action = useAction()
  const [said, setSaid] = useState<Said>()
  const [screenshot, setScreenshot] = useScreenshot()
  useEffect(() => {
    if (given === undefined) return
    onTaken()
    pictures.take(given)
  }, [given])
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
