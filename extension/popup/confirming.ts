import { useEffect } from 'preact/hooks'
import { takenBySite } from '../../src/life.ts'
import { binDays } from '../../src/vault/bin.ts'
import { tCount } from '../browser/words.ts'
import type { Popup } from './context.ts'
import { askingOf } from './page.ts'

/** Where the page shows that the site took the first code of an account, that is remembered, and said. */
export function useConfirming({ vault, page, say }: Pick<Popup, 'vault' | 'page' | 'say'>): void {
  useEffect(() => {
    // Before its pictures are looked through it may still show the key.
    if (page.kind !== 'seen' || page.found === undefined) return
    const secrets = page.found.flatMap(one => (one.kind === 'enrolment' ? [one.enrolment.secret] : []))
    const seen = { host: page.look.page.host, asksForCode: askingOf(page) !== undefined, secrets }
    const ids = takenBySite(vault.document.accounts, seen, Date.now()).map(({ id }) => id)
    if (ids.length === 0) return
    // Beside what the person does, whose press must not be lost for it. What could not be saved is seen again the next time.
    const told = ({ oldKeys }: { readonly oldKeys: number }) =>
      oldKeys > 0 && say({ text: tCount('confirmedNewKey', binDays) })
    import('./deeds.ts').then(({ confirmAccounts }) => confirmAccounts(ids)).then(told, () => undefined)
  }, [page])
}
