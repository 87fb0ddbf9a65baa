import type { Sent } from './field.ts'
import type { Place } from './place.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How a page says that it sends the code; `undefined` where it does not, or where it speaks of an authenticator as well. */
export function sentBy(
  { label, names, above, below, choices, page }: Place,
  { speaksOf }: Vocabulary,
): Sent | undefined {
  const texts = [label, names, ...above.toReversed(), ...below, page]
  if ([...texts, choices].some(text => speaksOf('app', text))) return undefined
  // Beside “Send it again”, to speak of an address is enough.
  const sends = speaksOf('sent', choices)
  const channelOf = (text: string): Sent | undefined => {
    if (speaksOf('sms', text)) return 'phone'
    if (!sends && !speaksOf('sent', text) && !speaksOf('oneTime', text)) return undefined
    return speaksOf('email', text) ? 'email' : speaksOf('phone', text) ? 'phone' : undefined
  }
  return texts.map(channelOf).find(sent => sent !== undefined)
}
