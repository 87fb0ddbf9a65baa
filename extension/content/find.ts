import { verdicts } from '../../src/form/detect.ts'
import { findFields } from './dom.ts'
import { type Look, world } from './look.ts'

// A file of its own, which comes into the page before whatever needs it: the words of all languages are there once.

function look(): Look {
  const { elements, fields } = findFields()
  return { elements, fields, verdicts: verdicts(fields) }
}

world.latchkeyLook = look
