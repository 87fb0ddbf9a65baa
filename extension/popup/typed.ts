import { useState } from 'preact/hooks'
import { type Found, tellApart } from '../../src/enroll/found.ts'
import { isMigration } from '../../src/enroll/migration.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { parsePasted, withNames } from '../../src/enroll/pasted.ts'
import { isAnswer } from '../../src/recovery/created.ts'
import type { Given } from '../browser/answer.ts'
import { t, tCount } from '../browser/words.ts'
import { type FoundOn, storeAccount, storeWithCodes } from '../ui/adding.ts'
import { readTextFile } from '../ui/text-files.ts'
import { titleOf } from '../ui/title.ts'
import { usePopup } from './context.ts'

/** What stands in the fields of the Add view, and what comes of it. */
export interface Typed {
  readonly key: string
  readonly issuer: string
  readonly name: string
  readonly setKey: (text: string) => void
  readonly setIssuer: (text: string) => void
  readonly setName: (text: string) => void
  /** What the API's answer in the key field sets up, named as it will be; once it was read. */
  readonly given: Given | undefined
  /** Puts a file's text into the key field; an answer of the API is read at once. */
  readonly open: (file: File) => Promise<void>
  /** Adds what stands there; what the person has to see first is shown instead. */
  readonly add: () => Promise<void>
}

interface Way {
  readonly host: string | undefined
  /** Where the codes are to be filled. */
  readonly boundTo: FoundOn
  readonly onExport: (found: readonly Found[]) => void
  readonly onAdded: () => void
}

export function useTyped({ host, boundTo, onExport, onAdded }: Way): Typed {
  const { vault, say } = usePopup()
  const [key, setKey] = useState('')
  const [issuer, setIssuer] = useState('')
  const [name, setName] = useState('')
  const [read, setRead] = useState<{ readonly text: string; readonly given: Given }>()
  const given = read?.text === key ? read.given : undefined
  const named = (enrolment: Enrolment): Enrolment => {
    const typed = withNames(enrolment, { issuer, name })
    return typed.issuer || typed.name ? typed : { ...typed, issuer: host ?? '' }
  }
  const readAnswer = async (text: string) => {
    // Apart from the popup's own script, which seldom needs it.
    const { readGiven } = await import('../browser/answer.ts')
    setRead({ text, given: await readGiven(text) })
  }
  const open = async (file: File) => {
    const text = await readTextFile(file)
    setKey(text)
    if (isAnswer(text)) await readAnswer(text)
  }
  const addGiven = async ({ enrolment, codes }: Given) => {
    const account = named(enrolment)
    const undo = await storeWithCodes(account, { ...boundTo, codes, drawerKey: vault.drawerKey })
    const title = titleOf(account)
    const { length } = codes
    say({ text: length === 0 ? t('added', { title }) : tCount('addedCodes', length, { title }), undo })
    onAdded()
  }
  const add = async () => {
    if (given !== undefined) return addGiven(given)
    if (isAnswer(key)) return readAnswer(key)
    // Several accounts, perhaps: each to be seen before it is added.
    if (isMigration(key)) return onExport(tellApart([key]))
    const account = await storeAccount(named(parsePasted(key)), boundTo)
    say({ text: t('added', { title: titleOf(account) }) })
    onAdded()
  }
  const shown = given && { ...given, enrolment: orAsItIs(given.enrolment, named) }
  return { key, issuer, name, setKey, setIssuer, setName, given: shown, open, add }
}

/** A name that is too long is said to be when it is added. */
function orAsItIs(enrolment: Enrolment, named: (enrolment: Enrolment) => Enrolment): Enrolment {
  try {
    return named(enrolment)
  } catch {
    return enrolment
  }
}
