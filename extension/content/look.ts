import type { Field, Verdict } from '../../src/form/field.ts'
import type { List } from '../../src/form/listed.ts'
import type { WordsOf } from '../../src/form/vocabulary.ts'
import type { Found } from './dom.ts'

/** What one look at a page's fields brings: the elements, what is said of each at the same place, and what they ask for. */
export interface Look extends Found {
  readonly fields: readonly Field[]
  readonly verdicts: readonly Verdict[]
}

/** The isolated world's own global, which the page cannot see. */
export const world = globalThis as {
  latchkeyLook?: () => Look
  latchkeyLookOn?: () => Look
  latchkeyWords?: WordsOf
  latchkeyLacksWords?: () => boolean
  latchkeyForeign?: List
}

/** What `content/foreign.js` brought. An element of the page with that id answers to the name as well, but is not the global's own. */
export const foreignWords = (): List | undefined =>
  Object.hasOwn(world, 'latchkeyForeign') ? world.latchkeyForeign : undefined

/** Looks anew. `content/find.js` has to be in the document: it is injected together with each script that calls this. */
export const look = (): Look => world.latchkeyLook?.() ?? nothing

/** What the last look brings now that the words it lacked are there, as the page was then; a look anew where it lacked none. */
export const lookOn = (): Look => world.latchkeyLookOn?.() ?? nothing

const nothing: Look = { elements: [], fields: [], verdicts: [] }

/** The words of all languages for these folded texts, from where they are there once: in `find.js`. */
export const wordsOf: WordsOf = texts => world.latchkeyWords?.(texts)

/** Whether a text since `find.js` came had letters whose words are not there: then nothing speaks of anything yet. */
export const lacksWords = (): boolean => world.latchkeyLacksWords?.() ?? false
