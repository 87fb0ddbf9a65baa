import { randomBytes } from 'node:crypto'
import type { Account } from './accounts.ts'
import type { NewKey } from './two-step.ts'

export type Proof = 'password' | 'code' | 'recovery-code'

/** How far a visitor has come: the second step is still owed, or they are in. */
export type Stage = { kind: 'password-given' } | { kind: 'signed-in'; by: Proof }

export interface Visit {
  token: string
  account: Account
  stage: Stage
  endsMs: number
  /** The key being set up, kept so that a mistyped code does not cost a new QR code. */
  newKey: NewKey | undefined
}

const minuteMs = 60_000
// Long enough to fetch a phone, short enough that an abandoned sign-in cannot be taken up by the next person.
const owedMs = 10 * minuteMs
const signedInMs = 12 * 60 * minuteMs

export type Visits = ReturnType<typeof createVisits>

/** Who is signed in, by the token in their cookie. In memory. */
export function createVisits(now: () => number) {
  const byToken = new Map<string, Visit>()
  const end = (visit: Visit | undefined) => byToken.delete(visit?.token ?? '')
  return {
    end,

    find(token: string | undefined): Visit | undefined {
      const visit = byToken.get(token ?? '')
      if (visit === undefined || now() < visit.endsMs) return visit
      end(visit)
      return undefined
    },

    /** Begins a visit in place of another. The token is always new: one from before must not become worth more. */
    begin(old: Visit | undefined, account: Account, stage: Stage): Visit {
      end(old)
      const visit: Visit = {
        token: randomBytes(32).toString('base64url'),
        account,
        stage,
        endsMs: now() + (stage.kind === 'signed-in' ? signedInMs : owedMs),
        newKey: undefined,
      }
      byToken.set(visit.token, visit)
      return visit
    },
  }
}
