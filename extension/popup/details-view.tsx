import { type Account, makesCodes, titleOf } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import { accountNext } from '../browser/account-next.ts'
import { deleteAccount } from '../ui/account-deeds.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { QuietButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { Code } from '../ui/code.tsx'
import { DeleteAccount } from '../ui/delete-account.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePopup } from './context.ts'
import { forgetHost, setPressEnter } from './deeds.ts'
import { FinishWays } from './finish-ways.tsx'
import { PlaceName } from './place-name.tsx'
import { RecoverySection } from './recovery-section.tsx'
import { StatusLine } from './status-line.tsx'
import { backOnEscape, ViewHead } from './view-head.tsx'

/** One account: its code, where it belongs, its recovery codes, and the way to delete it. */
export function DetailsView({ id }: { id: string }) {
  const { vault, show, action } = usePopup()
  const account = vault.document.accounts.find(candidate => candidate.id === id)
  const back = () => show({ kind: 'list' })
  return (
    <main class="screen" onKeyDown={backOnEscape(back)}>
      <ViewHead title={account === undefined ? 'Account' : titleOf(account)} takesFocus onBack={back} />
      <div class="content form">
        {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
        {account === undefined ? <p class="empty">This account is gone.</p> : <Details account={account} />}
      </div>
      <div class="bottom">
        <StatusLine />
      </div>
    </main>
  )
}

function Details({ account }: { account: Account }) {
  const { action, taken, say } = usePopup()
  const nowMs = useNow()
  const unbind = (host: string) =>
    action.run(async () => {
      const undo = await forgetHost(account, host)
      say({ text: `${host} is asked about again before a fill`, undo })
    })
  return (
    <>
      <div class="card-account">
        <AccountLabel account={account} />
        <Code account={account} nowMs={nowMs} taken={taken.get(account.id)} />
      </div>
      {account.unconfirmed !== undefined && <NotConfirmed account={account} />}
      {makesCodes(account) ? <CodeDeeds account={account} /> : <NoKey />}
      <section class="part">
        <h2>Sites</h2>
        {account.hosts.length === 0 && account.frames === undefined && (
          <p class="hint">None yet. The first fill on a site asks, and remembers it here.</p>
        )}
        <ul class="plain">
          {account.hosts.map(host => (
            <li key={host} class="kept">
              <HostName host={host} />
              <QuietButton label={`Forget ${host}`} onClick={() => unbind(host)}>
                Forget
              </QuietButton>
            </li>
          ))}
        </ul>
      </section>
      <Frames account={account} onForget={unbind} />
      <RecoverySection account={account} />
      <QuietButton onClick={() => action.run(() => accountNext(account.id))}>
        Edit names, tags and sites
      </QuietButton>
      <Delete account={account} />
    </>
  )
}

function CodeDeeds({ account }: { account: Account }) {
  const { action, copy } = usePopup()
  const press = (pressEnter: boolean) => action.run(() => setPressEnter(account.id, pressEnter))
  return (
    <>
      <QuietButton onClick={() => action.run(() => copy(account))}>
        {counts(account) ? 'Copy the next code' : 'Copy the code'}
      </QuietButton>
      <label class="check">
        <input
          type="checkbox"
          checked={account.pressEnter === true}
          onChange={event => press(event.currentTarget.checked)}
        />
        Press Enter after filling the code
      </label>
    </>
  )
}

const NoKey = () => (
  <p class="hint">
    Recovery codes alone: its codes are made elsewhere. To have them here too, set two-step sign-in up anew on
    the site, and open Latchkey on its QR code.
  </p>
)

/** Set up, and not seen to work: what would finish it, and the person's own word for it. */
function NotConfirmed({ account }: { account: Account }) {
  return (
    <section class="part" aria-label="Set-up">
      <p class="hint">
        Not confirmed yet: enter a code of it on the site to finish. Latchkey notices by itself when it is
        opened there after that.
      </p>
      <FinishWays account={account} />
    </section>
  )
}

function Frames({ account, onForget }: { account: Account; onForget: (host: string) => void }) {
  return (
    <ul class="plain">
      {(account.frames ?? []).map(({ host, inside }) => (
        <li key={`${host} ${inside}`} class="kept">
          <span>
            <PlaceName place={{ host, inside }} />
          </span>
          <QuietButton label={`Forget ${host}, inside of ${inside}`} onClick={() => onForget(host)}>
            Forget
          </QuietButton>
        </li>
      ))}
    </ul>
  )
}

function Delete({ account }: { account: Account }) {
  const { action, say, show } = usePopup()
  const remove = async () => {
    const undo = await deleteAccount(account)
    say({ text: `Deleted ${titleOf(account)}`, undo })
    show({ kind: 'list' })
  }
  return <DeleteAccount account={account} onDelete={() => action.run(remove)} />
}
