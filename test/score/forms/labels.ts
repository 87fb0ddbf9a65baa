import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page of the corpus and what is true of it. Selectors match one element each; ` >>> ` steps into an open shadow root. */
export interface Labelled {
  readonly file: string
  readonly project: string
  readonly lang: string
  readonly url: string
  readonly formKind: string
  readonly tags: readonly string[]
  /** The field for a rolling code, or its boxes in order. */
  readonly otp: readonly string[]
  readonly recovery: readonly string[]
  /** Codes that are not an authenticator's: neither right nor wrong to find. */
  readonly ambiguous: readonly string[]
  /** In the page and not shown: not counted. */
  readonly hidden: readonly string[]
  /** Whether the `otp` field takes recovery codes as well. */
  readonly either: boolean
}

/** @throws {Error} with a sentence, when the folder has no list of labelled pages that can be read. */
export function readLabels(folder: string): readonly Labelled[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new Error(`There is no manifest.json in ${folder}.`)
  const labels = listIn(readFileSync(path, 'utf8'))
  if (labels === undefined) throw new Error(`${path} is no list of labelled pages.`)
  if (labels.length === 0) throw new Error(`${path} names no pages.`)
  return labels
}

function listIn(json: string): readonly Labelled[] | undefined {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list.map(labelled) : undefined
  } catch {
    // Not JSON, or not of this shape: there is one sentence for both.
    return undefined
  }
}

function labelled(entry: unknown): Labelled {
  const page = entry as Partial<Labelled>
  const { file, project = '', lang = '', url = '/', formKind = 'none', tags = [], otp, recovery } = page
  if (typeof file !== 'string' || !Array.isArray(otp) || !Array.isArray(recovery))
    throw new TypeError('Not a labelled page')
  const { ambiguous = [], hidden = [], either = false } = page
  return { file, project, lang, url, formKind, tags, otp, recovery, ambiguous, hidden, either }
}

/** Pages without any field for a code: what is found there is wrong. */
export const isNegative = ({ otp, recovery, ambiguous }: Labelled): boolean =>
  otp.length + recovery.length + ambiguous.length === 0
