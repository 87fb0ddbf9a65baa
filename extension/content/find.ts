import { verdicts } from '../../src/form/detect.ts'
import { listed } from '../../src/form/listed.ts'
import { foreign } from '../../src/form/put.ts'
import { type Vocabulary, vocabularyOf } from '../../src/form/vocabulary.ts'
import { type Found, findFields } from './dom.ts'
import { foreignWords, type Look, world } from './look.ts'

// A file of its own, which comes into the page before whatever needs it: the words of all languages are there once.

let lacksWords = false

/** Words of other letters than Latin come in a file of their own, once it is known here that they are needed. */
function wordsOf(texts: readonly string[]): Vocabulary | undefined {
  if (!texts.some(text => foreign.test(text))) return vocabularyOf(texts)
  const others = foreignWords()
  lacksWords = others === undefined
  return others && vocabularyOf(texts, [listed, others])
}

/** What was read while words were lacking, and is not decided on yet. */
let undecided: Found | undefined

const look = (): Look => decided(findFields())

/** The words have come since: what was read is read once. */
const lookOn = (): Look => (undecided === undefined ? look() : decided(undecided))

function decided(found: Found): Look {
  lacksWords = false
  const look = { ...found, verdicts: verdicts(found.fields, wordsOf) }
  undecided = lacksWords ? found : undefined
  return look
}

world.latchkeyLook = look
world.latchkeyLookOn = lookOn
world.latchkeyWords = wordsOf
world.latchkeyLacksWords = () => lacksWords
