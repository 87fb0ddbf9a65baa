import { verdicts } from '../../src/form/detect.ts'
import { vocabularyOf } from '../../src/form/vocabulary.ts'
import { findFields } from './dom.ts'
import { type Look, world } from './look.ts'

// A file of its own, which comes into the page before whatever needs it: the words of all languages are there once.

function look(): Look {
  const { elements, fields } = findFields()
  return { elements, fields, verdicts: verdicts(fields) }
}

world.latchkeyLook = look
world.latchkeyWords = vocabularyOf
