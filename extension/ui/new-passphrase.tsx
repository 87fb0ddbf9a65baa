import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../../src/failure.ts'
import { strengthOf, suggestPassphrase } from '../../src/vault/passphrase.ts'
import { leastPassphraseLength } from '../../src/vault/slots.ts'
import { random } from '../browser/random.ts'
import { t } from '../browser/words.ts'
import { useAction } from './action.ts'
import { QuietButton } from './buttons.tsx'
import { PassphraseField } from './fields.tsx'
import { Notice } from './notice.tsx'
import { sentenceFor } from './sentences.ts'
import { strengthSentence } from './strength.ts'

interface Typed {
  readonly passphrase: string
  readonly again: string
}

interface Slip {
  readonly kind: 'short' | 'empty' | 'differs'
}

/** A passphrase that is being chosen. The form around the fields asks for it when it is sent. */
export interface NewPassphrase extends Typed {
  readonly slip: Slip | undefined
  readonly change: (part: Partial<Typed>) => void
  /** The passphrase, or `undefined` when it will not do: the fields then say why. */
  readonly accept: () => string | undefined
}

export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState<Typed>({ passphrase: '', again: '' })
  const [slip, setSlip] = useState<Slip>()
  const change = (part: Partial<Typed>) => {
    setTyped(before => ({ ...before, ...part }))
    setSlip(undefined)
  }
  const accept = () => {
    const found = slipIn(typed)
    setSlip(found)
    return found === undefined ? typed.passphrase : undefined
  }
  return { ...typed, slip, change, accept }
}

const isShort = (passphrase: string): boolean => [...passphrase].length < leastPassphraseLength

/** Too short a one is said to be so before it is asked for twice. */
function slipIn({ passphrase, again }: Typed): Slip | undefined {
  if (isShort(passphrase)) return { kind: 'short' }
  if (again === '') return { kind: 'empty' }
  return passphrase === again ? undefined : { kind: 'differs' }
}

interface FieldsProps {
  readonly of: NewPassphrase
  readonly label?: string
  readonly againLabel?: string
  readonly autofocus?: boolean
}

/** The two fields, what the first is worth, and a suggestion for who has no idea. */
export function NewPassphraseFields({
  of: { passphrase, again, slip, change },
  label = t('passphrase'),
  againLabel = t('passphraseAgain'),
  autofocus = false,
}: FieldsProps) {
  const strength = useStrength(passphrase)
  const isAtFirst = slip?.kind === 'short'
  return (
    <>
      <div class="field new-passphrase">
        <PassphraseField
          label={label}
          value={passphrase}
          onInput={typed => change({ passphrase: typed })}
          hint={strength === '' ? t('passphraseHint', { least: leastPassphraseLength }) : strength}
          hintChanges
          autofocus={autofocus}
          invalid={isAtFirst}
          wanted={isAtFirst ? slip : undefined}
          isNew
        />
        <Suggestion passphrase={passphrase} onSuggest={words => change({ passphrase: words, again: '' })} />
        {isAtFirst && <Notice kind="bad">{sentenceFor(new Failure('passphrase-too-short'))}</Notice>}
      </div>
      <PassphraseField
        label={againLabel}
        value={again}
        onInput={typed => change({ again: typed })}
        invalid={slip !== undefined && !isAtFirst}
        wanted={isAtFirst ? undefined : slip}
        isNew
      />
      {slip?.kind === 'empty' && <Notice kind="bad">{t('passphraseTypeAgain')}</Notice>}
      {slip?.kind === 'differs' && <Notice kind="bad">{t('passphraseDiffers')}</Notice>}
    </>
  )
}

interface SuggestionProps {
  readonly passphrase: string
  readonly onSuggest: (words: string) => void
}

/**
 * Five words, shown whole: the field would cut them off. The second field stays empty, so that they are typed once from
 * wherever they were written down.
 */
function Suggestion({ passphrase, onSuggest }: SuggestionProps) {
  const [words, setWords] = useState<string>()
  const { failed, run } = useAction()
  const suggest = async () => {
    const suggested = await suggestPassphrase(random)
    setWords(suggested)
    onSuggest(suggested)
  }
  return (
    <>
      <span class="suggest">
        <QuietButton onClick={() => run(suggest)}>
          {words === undefined ? t('passphraseSuggest') : t('passphraseSuggestAnother')}
        </QuietButton>
      </span>
      <div role="status">
        {words === passphrase && (
          <p class="suggested">
            <span class="suggested-words">{words}</span>
            <span class="hint">{t('passphraseWriteDown')}</span>
          </p>
        )}
      </div>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </>
  )
}

/** Long enough that a reader is not interrupted at every letter. */
const pauseMs = 300

/** The last sentence stays until the next is ready, and the answer to an older question is never shown. */
function useStrength(passphrase: string): string {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    let asked = true
    const say = (text: string) => asked && setSentence(text)
    // Advice only: without its lists nothing is said, and the passphrase counts all the same.
    const work = () =>
      strengthOf(passphrase).then(
        strength => say(strengthSentence(strength)),
        () => say(''),
      )
    const timer = setTimeout(work, pauseMs)
    return () => {
      asked = false
      clearTimeout(timer)
    }
  }, [passphrase])
  return passphrase === '' ? '' : sentence
}
