import { useEffect, useState } from 'preact/hooks'
import { weaknessOf } from '../../src/vault/passphrase.ts'
import { Notice } from './notice.tsx'
import { strengthSentence } from './strength.ts'

/** Says of a passphrase that was chosen what was said while it was typed, where it asks for more words. */
export function Weakness({ of }: { of: string }) {
  const [text, setText] = useState('')
  useEffect(() => {
    // Advice only, as in the field.
    weaknessOf(of).then(
      weakness => setText(weakness === undefined ? '' : strengthSentence(weakness)),
      () => undefined,
    )
  }, [of])
  return text === '' ? null : <Notice kind="note">{text}</Notice>
}
