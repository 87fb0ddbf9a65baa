import { useState } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import { type Compared, compareCodes } from '../../src/recovery/compared.ts'
import { type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { keepRecoveryCodes, markGone, takeRecoveryCodes } from '../browser/recovery.ts'
import { t, tCount } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from './buttons.tsx'
import { Proof } from './credential.tsx'
import { focusOnce } from './focus.ts'
import { type KeepingPage, keptSentence } from './keeping.ts'
import { Notice } from './notice.tsx'
import { titleOf } from './title.ts'

interface CompareCodesProps extends KeepingPage {
  readonly account: Account
  /** The set that is filled from until now. */
  readonly set: RecoverySet
  readonly codes: readonly string[]
  /** How many more there were that are marked as used. */
  readonly leftOut?: number
  /** Where they stand: heads their column. */
  readonly where: string
  /** The page's address, if they are from one. */
  readonly page?: string | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A set takes the place of another, or tells which of it were used, only after the person saw both side by side. */
export function CompareCodes(props: CompareCodesProps) {
  const { vault, account, set, codes, where, onCancel } = props
  const [compared, setCompared] = useState<Compared>()
  const compare = async () => setCompared(compareCodes(set, await keptCodes(account, set), codes))
  if (compared !== undefined) {
    return (
      <>
        <SideBySide compared={compared} where={where} />
        <Decide {...props} compared={compared} />
      </>
    )
  }
  return (
    <div class="form">
      <Proof
        slots={vault.slots}
        passphraseLabel={t('comparePassphrase')}
        button={t('compareButton')}
        busyText={t('takingOut')}
        onProved={compare}
      />
      <QuietButton onClick={onCancel}>{t('cancel')}</QuietButton>
    </div>
  )
}

/** A set that does not open for anybody must not stand in the way of a new one: beside it nothing is shown. */
async function keptCodes(account: Account, set: RecoverySet): Promise<readonly string[]> {
  try {
    return await takeRecoveryCodes(account.id, set)
  } catch (error) {
    if (error instanceof Failure && error.code === 'damaged') return []
    throw error
  }
}

function SideBySide({ compared: { rows }, where }: { compared: Compared; where: string }) {
  return (
    // From its top, which the button below would push out of sight.
    <table class="beside" tabIndex={-1} ref={focusOnce} aria-label={t('compareBoth')}>
      <thead>
        <tr>
          <th scope="col">{t('compareKeptHere')}</th>
          <th scope="col">{where}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kept, shown, fresh, used }) => (
          <tr key={`${kept} ${shown}`}>
            <td>{kept === undefined ? '\u2013' : used ? <del title={t('used')}>{kept}</del> : kept}</td>
            <td class={fresh ? 'beside-new' : undefined}>{shown ?? '\u2013'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Decide({
  vault,
  action,
  say,
  account,
  set,
  codes,
  leftOut = 0,
  page,
  compared: { kind, gone },
  onDone,
  onCancel,
}: CompareCodesProps & { readonly compared: Compared }) {
  const title = titleOf(account)
  const replace = async () => {
    const undo = await keepRecoveryCodes(account.id, { codes, drawerKey: vault.drawerKey, page })
    say({ text: keptSentence('keptNew', codes.length, title, leftOut), undo })
    onDone()
  }
  const mark = async () => {
    const undo = await markGone(account.id, set, { gone, shown: codes })
    if (gone.length > 0) say({ text: tCount('markedUsed', gone.length, { title }), undo })
    onDone()
  }
  const words = wordsFor[kind](gone.length, codes.length, unusedCount(set))
  return (
    <>
      <Notice kind="note">{words.sentence}</Notice>
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate
        onClick={() => action.run(kind === 'new' ? replace : mark)}
      >
        {words.button}
      </PrimaryButton>
      {kind !== 'same' && <QuietButton onClick={onCancel}>{t('compareLeave')}</QuietButton>}
    </>
  )
}

const wordsFor: Readonly<
  Record<
    Compared['kind'],
    (gone: number, shown: number, left: number) => { readonly sentence: string; readonly button: string }
  >
> = {
  same: (_gone, _shown, left) => ({ sentence: tCount('compareSame', left), button: t('compareGood') }),
  gone: gone => ({ sentence: tCount('compareGone', gone), button: tCount('compareMark', gone) }),
  new: (_gone, shown) => ({ sentence: t('compareNew'), button: tCount('compareReplace', shown) }),
}
