import { verdicts } from '../../src/form/detect.ts'
import { listed } from '../../src/form/listed.ts'
import { foreign } from '../../src/form/put.ts'
import { type Vocabulary, vocabularyOf } from '../../src/form/vocabulary.ts'
import { findFields } from './dom.ts'
import { foreignWords, type Look, world } from './look.ts'

// A file of its own, which comes into the page before whatever needs it: the words of all languages are there once.

let lacksWords = false
/** Half of the words would be half of what a text says: it is asked again once all are there. */
const silent: Vocabulary = { speaksOf: () => false }

/** Words of other letters than Latin come in a file of their own, once it is known here that they are needed. */
function wordsOf(texts: readonly string[]): Vocabulary {
  if (!texts.some(text => foreign.test(text))) return vocabularyOf(texts)
  const others = foreignWords()
  lacksWords = others === undefined
  return others === undefined ? silent : vocabularyOf(texts, [listed, others])
}

function look(): Look {
  const { elements, fields } = findFields()
  return { elements, fields, verdicts: verdicts(fields, wordsOf) }
}

world.latchkeyLook = look
world.latchkeyWords = wordsOf
world.latchkeyLacksWords = () => lacksWords
