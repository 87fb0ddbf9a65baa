import { ShieldCheck } from 'lucide'
import { useState } from 'preact/hooks'
import { type Account, type Accounts, recoveryOf, withoutKey } from '../../src/account.ts'
import { masked } from '../../src/recovery.ts'
import { belongsTo } from '../../src/site.ts'
import { keepRecoveryCodes } from '../browser/recovery.ts'
import type { Page } from '../browser/tab.ts'
import { t, tCount } from '../browser/words.ts'
import { AccountChooser } from '../ui/account-chooser.tsx'
import { AccountLabel } from '../ui/account-label.tsx'
import { storeWithCodes } from '../ui/adding.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { CompareCodes } from '../ui/compare-codes.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { keptAlready } from '../ui/keeping.ts'
import { titleOf } from '../ui/title.ts'
import { TCount } from '../ui/words.tsx'
import { usePopup } from './context.ts'

const shownCodes = 3

interface KeepCardProps {
  readonly codes: readonly string[]
  /** Those of the site first. */
  readonly accounts: Accounts
  /** The one account of the site, if it is one. */
  readonly own: Account | undefined
  readonly page: Page
}

/** Recovery codes that the page shows: kept with the account they belong to, by one click. */
export function KeepCard({ codes, accounts, own, page }: KeepCardProps) {
  const host = page.host ?? ''
  // Of no account here: the site's codes are made elsewhere, or nowhere yet.
  const isStrange = accounts.every(account => !belongsTo(account, host))
  const [chosenId, choose] = useState(isStrange ? alone : '')
  const account = own ?? accounts.find(({ id }) => id === chosenId)
  return (
    <section class="card" aria-label={t('keepLabel')}>
      <Head count={codes.length} host={host} />
      {own === undefined && accounts.length > 0 && (
        <AccountChooser
          label={t('keepBelongTo')}
          none={isStrange ? { id: alone, text: t('keepWithoutAccount', { host }) } : undefined}
          accounts={accounts}
          chosenId={chosenId}
          onChoose={choose}
        />
      )}
      {account !== undefined && (
        <div class="card-account">
          <AccountLabel account={account} />
        </div>
      )}
      {account === undefined && chosenId === alone && <p class="hint">{t('keepAloneHint')}</p>}
      <Keep
        key={account?.id}
        account={account}
        alone={chosenId === alone}
        certain={own !== undefined}
        codes={codes}
        page={page}
      />
    </section>
  )
}

/** Stands in the list of accounts for none of them. */
const alone = 'alone'

interface KeepProps {
  readonly account: Account | undefined
  /** Kept for the site alone where there is no account. */
  readonly alone: boolean
  readonly certain: boolean
  readonly codes: readonly string[]
  readonly page: Page
}

/** Any page can show what looks like codes: keeping is one press only for the site's one account without codes so far. */
function Keep({ account, alone, certain, codes, page: { host = '', address } }: KeepProps) {
  const { vault, action, say } = usePopup()
  const [comparing, setComparing] = useState(false)
  const before = account === undefined ? undefined : recoveryOf(account)
  const { drawerKey } = vault
  const keepAlone = async () => {
    const undo = await storeWithCodes(withoutKey(host), { host, address, codes, drawerKey })
    say({ text: tCount('keptAlone', codes.length, { host }), undo })
  }
  const keep = async () => {
    if (account === undefined) return keepAlone()
    const undo = await keepRecoveryCodes(account.id, {
      codes,
      drawerKey,
      page: certain ? address : undefined,
    })
    say({ text: tCount('keptWith', codes.length, { title: titleOf(account) }), undo })
  }
  if (comparing && account !== undefined && before !== undefined)
    return (
      <CompareCodes
        vault={vault}
        action={action}
        say={say}
        account={account}
        set={before}
        codes={codes}
        where={t('keepOnPage')}
        page={certain ? address : undefined}
        onDone={() => setComparing(false)}
        onCancel={() => setComparing(false)}
      />
    )
  return (
    <>
      <Masked codes={codes} />
      {before !== undefined && (
        <p class="hint">
          {keptAlready(before)} {t('keepCompareFirst')}
        </p>
      )}
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate={!certain || before !== undefined}
        disabled={account === undefined && !alone}
        onClick={() => (before === undefined ? action.run(keep) : setComparing(true))}
      >
        {before === undefined ? tCount('keepAll', codes.length) : t('compareWithKept')}
      </PrimaryButton>
    </>
  )
}

function Head({ count, host }: { count: number; host: string }) {
  return (
    <p class="card-head">
      <Icon of={ShieldCheck} size={18} />
      <span>
        <TCount of="keepHead" count={count} site={<HostName host={host} />} />
      </span>
    </p>
  )
}

export function Masked({ codes }: { codes: readonly string[] }) {
  return (
    <ul class="masked">
      {codes.slice(0, shownCodes).map(code => (
        <li key={code}>{masked(code)}</li>
      ))}
      {codes.length > shownCodes && <li>{tCount('andMore', codes.length - shownCodes)}</li>}
    </ul>
  )
}
