import { titleOf } from '../../src/account.ts'
import { displayHost } from '../../src/idn.ts'
import type { AccountPart } from './printed.ts'

/** Recovery codes alone, each with a box to tick when it was used. */
export function CodesPaper({ parts }: { parts: readonly AccountPart[] }) {
  const day = new Date().toLocaleDateString()
  return (
    <div class="paper">
      <p>Latchkey, {day}. Recovery codes, each good for once: tick it off when you have used it.</p>
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
        {account.hosts.length > 0 && <p>{account.hosts.map(displayHost).join(', ')}</p>}
        {left.kind === 'closed' ? (
          <ClosedSet />
        ) : (
          <>
            <p class="hint">
              {left.codes.length} of {left.count} left on {day}
            </p>
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
export const ClosedSet = () => (
  <p>Its recovery codes are not here: they do not open any more. Make new ones on the site.</p>
)
