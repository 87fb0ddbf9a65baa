import { isNegative } from './labels.ts'
import type { Scored } from './pages.ts'
import type { Hit, Probed } from './probe.ts'

export type Kind = 'otp' | 'recovery'

/** What one rule made of one kind of field, in pages. */
export interface Tally {
  readonly pages: number
  readonly found: number
  readonly wrong: number
  /** Of the pages that have it, those where all of it was found. */
  readonly recall: number
  /** Of the pages where all of it or something wrong was found, those with the former. */
  readonly precision: number
  /** As `recall`, each project counted once, however many pages it has. */
  readonly macro: number
  readonly negatives: number
  readonly wrongNegatives: number
  /** Pages where a recovery field was taken for a code field. */
  readonly recoveryTaken: number
}

export const probedBy = ({ probed }: Scored, rule: string): Probed | undefined =>
  probed.find(one => one.rule === rule)

export function tally(scores: readonly Scored[], rule: string, kind: Kind): Tally {
  const judged = scores.flatMap(score => {
    const hit = probedBy(score, rule)?.[kind]
    return hit === undefined ? [] : [{ labels: score.labels, hit }]
  })
  const having = judged.filter(({ hit }) => hit.wanted > 0)
  const found = count(having, ({ hit }) => hit.all)
  const wrong = count(judged, ({ hit }) => isWrong(hit))
  const negatives = judged.filter(({ labels }) => isNegative(labels))
  const projects = [...new Set(having.map(({ labels }) => labels.project))]
  const shares = projects.map(project => {
    const pages = having.filter(({ labels }) => labels.project === project)
    return count(pages, ({ hit }) => hit.all) / pages.length
  })
  return {
    pages: having.length,
    found,
    wrong,
    recall: found / having.length,
    precision: found / (found + wrong),
    macro: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    negatives: negatives.length,
    wrongNegatives: count(negatives, ({ hit }) => isWrong(hit)),
    recoveryTaken: count(judged, ({ hit }) => hit.recovery > 0),
  }
}

export const isWrong = ({ wrong }: Hit): boolean => wrong.length > 0

const count = <T>(list: readonly T[], holds: (one: T) => boolean): number => list.filter(holds).length
