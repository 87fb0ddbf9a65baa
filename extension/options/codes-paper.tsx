import { displayHost } from '../../src/idn.ts'
import { dayOf, listOf, t, tCount } from '../browser/words.ts'
import { titleOf } from '../ui/title.ts'
import type { AccountPart } from './printed.ts'

/** Recovery codes alone, each with a box to tick when it was used. */
export function CodesPaper({ parts }: { parts: readonly AccountPart[] }) {
  const day = dayOf(Date.now())
  return (
    <div class="paper">
      <p>{t('paperCodes', { day })}</p>
      {parts.map(part => (
        <PrintedPart key={part.account.id} part={part} day={day} />
      ))}
    </div>
  )
}

function PrintedPart({ part: { account, left }, day }: { part: AccountPart; day: string }) {
  const name = account.issuer === '' ? '' : account.name
  return (
    <article class="paper-account">
      <div class="paper-words">
        <h3>{titleOf(account)}</h3>
        {name !== '' && <p>{name}</p>}
        {account.hosts.length > 0 && <p>{listOf(account.hosts.map(displayHost))}</p>}
        {left.kind === 'closed' ? (
          <ClosedSet />
        ) : (
          <>
            <p class="hint">{tCount('paperLeft', left.codes.length, { total: left.count, day })}</p>
            <ul class="paper-codes paper-boxes">
              {left.codes.map(code => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </article>
  )
}

/** Left out without a word, they would be missed on the day they are needed. */
export const ClosedSet = () => <p>{t('paperClosed')}</p>
