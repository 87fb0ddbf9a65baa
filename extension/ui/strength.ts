import type { Effort, PassphraseStrength } from '../../src/vault/passphrase.ts'
import { amountOf, t, tCount } from '../browser/words.ts'

/** The strength of a passphrase, as a sentence for the person who chooses it. */
export function strengthSentence(strength: PassphraseStrength): string {
  if (strength.kind === 'short') return tCount('strengthShort', strength.missing)
  return strength.weak ? t('strengthWeak', { effort: effortSentence(strength) }) : effortSentence(strength)
}

function effortSentence({ time }: Effort): string {
  if (time === 'instant') return t('strengthInstant')
  return time === 'ages' ? t('strengthAges') : t('strengthTime', { time: amountOf(time.count, time.unit) })
}
