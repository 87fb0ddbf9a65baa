import { useEffect, useState } from 'preact/hooks'
import { type Account, makesCodes } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import { mayFill } from '../../src/site.ts'
import type { Wish } from '../browser/wish.ts'
import { useAction } from '../ui/action.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { useConfirming } from './confirming.ts'
import { type Popup, PopupContext, type Status, type View } from './context.ts'
import { useCopying } from './copying.ts'
import { useListState } from './list-state.ts'
import { ListView } from './list-view.tsx'
import type { LongLook } from './long-look.ts'
import { askingOf, type PageView } from './page.ts'
import { AddView, DetailsView, loadCards, loadViews } from './parts.tsx'
import { useWish } from './wished.ts'

interface HomeProps {
  readonly vault: OpenVault
  readonly page: PageView
  readonly longLook: LongLook
  readonly lookAgain: () => void
  readonly tabHost: string | undefined
  readonly wish: Wish | undefined
}

/** The open vault: the list with what the page needs on top, or one of the two views that it leads to. */
export function Home({ vault, page, longLook, lookAgain, tabHost, wish }: HomeProps) {
  const [view, setView] = useState<View>({ kind: 'list' })
  const [status, say] = useState<Status>()
  const [confirming, setConfirming] = useState<Account>()
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map())
  const action = useAction()
  const copyCode = useCopying(say)
  const list = useListState(vault.document)
  const show = (next: View) => {
    // What was said is about the list that the person is leaving.
    if (next.kind !== 'list') say(undefined)
    setView(next)
  }
  const use = (account: Account) => {
    const asking = askingOf(page)
    if (!makesCodes(account)) return show({ kind: 'details', id: account.id })
    if (asking === undefined) action.run(() => copy(account))
    else if (mayFill(account, asking.place)) action.run(() => fill(asking.look, account))
    else setConfirming(account)
  }
  const copy = async (account: Account) => {
    const { takeCode } = await import('../browser/codes.ts')
    const code = await takeCode(account)
    // Shown before it is copied: should the clipboard refuse it, it is there to be read.
    if (counts(account)) setTaken(before => new Map([...before, [account.id, code]]))
    await copyCode(account, code)
  }
  const fill: Popup['fill'] = async (look, account, more) => {
    const { fillCode } = await import('./deeds.ts')
    await fillCode(look, account, {
      ...more,
      onWait: () => say({ text: 'This code is about to end. The next one is filled in a moment.' }),
    })
  }
  useEffect(() => {
    // Codes are drawn by now: next is the card that the page asks for, and the views that the list leads to.
    void loadCards().then(loadViews)
    // The browser may have forgotten with an update which sites open the popup; here it can be told.
    void import('../browser/watching.ts').then(({ watchGranted }) => watchGranted(vault.document.asking))
  }, [])
  useWish(wish, { vault, page, action, fill })
  useConfirming({ vault, page, say })
  const popup: Popup = {
    vault,
    page,
    longLook,
    lookAgain,
    tabHost,
    list,
    wish,
    action,
    show,
    status,
    say,
    use,
    fill,
    copy,
    taken,
  }
  return (
    <PopupContext.Provider value={popup}>
      {view.kind === 'add' && <AddView />}
      {view.kind === 'details' && <DetailsView key={view.id} id={view.id} />}
      {view.kind === 'list' && (
        <ListView confirming={confirming} onConfirmed={() => setConfirming(undefined)} />
      )}
    </PopupContext.Provider>
  )
}
