import { type Account, makesCodes } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import { accountNext } from '../browser/account-next.ts'
import { t } from '../browser/words.ts'
import { changeByHand, deleteAccount } from '../ui/account-deeds.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { QuietButton } from '../ui/buttons.tsx'
import { Code } from '../ui/code.tsx'
import { DeleteAccount } from '../ui/delete-account.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { titleOf } from '../ui/title.ts'
import { forgetHost } from './account-deeds.ts'
import { usePopup } from './context.ts'
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
      <ViewHead
        title={account === undefined ? t('detailsAccount') : titleOf(account)}
        takesFocus
        onBack={back}
      />
      <div class="content form">
        {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
        {account === undefined ? <p class="empty">{t('detailsGone')}</p> : <Details account={account} />}
      </div>
      <div class="bottom">
        <StatusLine />
      </div>
    </main>
  )
}

function Details({ account }: { account: Account }) {
  const { action, taken, say, vault, list } = usePopup()
  const isHidden = vault.document.hideCodes && list.shown !== account.id
  const unbind = (host: string) =>
    action.run(async () => {
      const undo = await forgetHost(account, host)
      say({ text: t('detailsForgot', { host }), undo })
    })
  return (
    <>
      <div class="card-account">
        <AccountLabel account={account} />
        <Code account={account} taken={taken.get(account.id)} hidden={isHidden} />
      </div>
      {isHidden && makesCodes(account) && !counts(account) && (
        <QuietButton onClick={() => list.setShown(account.id)}>{t('detailsShow')}</QuietButton>
      )}
      {account.unconfirmed !== undefined && <NotConfirmed account={account} />}
      {makesCodes(account) ? <CodeDeeds account={account} /> : <NoKey />}
      <Pin account={account} />
      <section class="part">
        <h2>{t('detailsSites')}</h2>
        {account.hosts.length === 0 && account.frames === undefined && (
          <p class="hint">{t('detailsNoSites')}</p>
        )}
        <ul class="plain">
          {account.hosts.map(host => (
            <li key={host} class="kept">
              <HostName host={host} />
              <QuietButton label={t('detailsForgetHost', { host })} onClick={() => unbind(host)}>
                {t('detailsForget')}
              </QuietButton>
            </li>
          ))}
        </ul>
      </section>
      <Frames account={account} onForget={unbind} />
      <RecoverySection account={account} />
      <QuietButton onClick={() => action.run(() => accountNext(account.id))}>{t('detailsEdit')}</QuietButton>
      <Delete account={account} />
    </>
  )
}

function CodeDeeds({ account }: { account: Account }) {
  const { action, copy } = usePopup()
  const press = (pressEnter: boolean) =>
    action.run(async () => void (await changeByHand(account.id, { pressEnter: pressEnter || undefined })))
  return (
    <>
      <QuietButton onClick={() => action.run(() => copy(account))}>
        {counts(account) ? t('copyNextCode') : t('copyCode')}
      </QuietButton>
      <label class="check">
        <input
          type="checkbox"
          checked={account.pressEnter === true}
          onChange={event => press(event.currentTarget.checked)}
        />
        {t('pressEnter')}
      </label>
    </>
  )
}

function Pin({ account }: { account: Account }) {
  const { action, say } = usePopup()
  const title = titleOf(account)
  const pin = (isPinned: boolean) =>
    action.run(async () => {
      const undo = await changeByHand(account.id, { pinned: isPinned || undefined })
      const text = isPinned ? t('pinned', { title }) : t('unpinned', { title })
      say({ text, undo })
    })
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={account.pinned === true}
        onChange={event => pin(event.currentTarget.checked)}
      />
      {t('pin')}
    </label>
  )
}

const NoKey = () => <p class="hint">{t('detailsNoKey')}</p>

/** Set up, and not seen to work: what would finish it, and the person's own word for it. */
function NotConfirmed({ account }: { account: Account }) {
  return (
    <section class="part" aria-label={t('detailsSetUp')}>
      <p class="hint">{t('detailsNotConfirmed')}</p>
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
          <QuietButton label={t('detailsForgetFrame', { host, page: inside })} onClick={() => onForget(host)}>
            {t('detailsForget')}
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
    say({ text: t('deleted', { title: titleOf(account) }), undo })
    show({ kind: 'list' })
  }
  return <DeleteAccount account={account} onDelete={() => action.run(remove)} />
}
