import { type Account, makesCodes } from '../../src/account.ts'
import { asNumber, dayOf, type PlainName, t } from '../browser/words.ts'
import { changeByHand, deleteAccount } from '../ui/account-deeds.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { DeleteAccount } from '../ui/delete-account.tsx'
import { focusOnce } from '../ui/focus.ts'
import { titleOf } from '../ui/title.ts'
import { AccountCodes } from './account-codes.tsx'
import { AccountHosts } from './account-hosts.tsx'
import { AccountNames } from './account-names.tsx'
import { leaveBy } from './leave.ts'
import type { Told } from './told.tsx'

interface AccountEditorProps {
  readonly account: Account
  readonly told: Told
  readonly onBack: () => void
}

/** One account, to be changed by hand; each change is saved by itself and can be undone. */
export function AccountEditor({ account, told, onBack }: AccountEditorProps) {
  const title = titleOf(account)
  const remove = async () => {
    const undo = await deleteAccount(account)
    onBack()
    return undo
  }
  const names = [account.issuer, account.name, ...(account.tags ?? [])].join('\n')
  return (
    <div class="editor" {...leaveBy(onBack)}>
      <span class="side">
        <QuietButton onClick={onBack}>{t('accountBack')}</QuietButton>
      </span>
      <h2 class="editor-title" tabIndex={-1} ref={focusOnce}>
        <bdi>{title}</bdi>
      </h2>
      <AccountNames key={names} account={account} told={told} />
      <Wishes account={account} told={told} />
      <AccountHosts account={account} told={told} />
      <AccountCodes account={account} />
      <HowItCounts account={account} />
      <DeleteAccount
        account={account}
        onDelete={() => told.tell(t('accountDeleted', { title }), remove, true)}
      />
    </div>
  )
}

/** What holds as soon as it is ticked. */
function Wishes({ account, told }: Pick<AccountEditorProps, 'account' | 'told'>) {
  const title = titleOf(account)
  const pin = (pinned: boolean) =>
    told.tell(t(pinned ? 'accountPinned' : 'accountUnpinned', { title }), () =>
      changeByHand(account.id, { pinned: pinned || undefined }),
    )
  const press = (pressEnter: boolean) =>
    told.tell(t(pressEnter ? 'accountEnterOn' : 'accountEnterOff'), () =>
      changeByHand(account.id, { pressEnter: pressEnter || undefined }),
    )
  return (
    <div class="field">
      <Wish text={t('accountPin')} checked={account.pinned === true} onChange={pin} />
      {makesCodes(account) && (
        <Wish text={t('pressEnter')} checked={account.pressEnter === true} onChange={press} />
      )}
    </div>
  )
}

interface WishProps {
  readonly text: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

const Wish = ({ text, checked, onChange }: WishProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={event => onChange(event.currentTarget.checked)} />
    {text}
  </label>
)

/** How the site has its codes made. With anything else they would be wrong, so it is shown and not changed. */
function HowItCounts({ account }: { account: Account }) {
  const { type, algorithm, digits, periodSeconds, counter = 0, addedMs } = account
  const facts: readonly (readonly [PlainName, string])[] = makesCodes(account)
    ? [
        ['accountKind', t(type === undefined ? 'accountKindTotp' : kinds[type])],
        ['accountAlgorithm', algorithm],
        [type === 'steam' ? 'accountLetters' : 'accountDigits', asNumber(digits)],
        type === 'hotp' ? ['accountCounter', String(counter)] : ['accountSeconds', asNumber(periodSeconds)],
      ]
    : []
  const added = addedMs === 0 ? [] : [['accountAdded', dayOf(addedMs)] as const]
  return (
    <section class="part">
      <h3>{t('accountMade')}</h3>
      <dl class="facts">
        {[...facts, ...added].map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('accountMadeHint')}</p>
    </section>
  )
}

const kinds = { hotp: 'accountKindHotp', steam: 'accountKindSteam' } as const
