import { useEffect, useRef } from 'preact/hooks'
import { passkeysWork } from '../browser/passkey.ts'
import { t } from '../browser/words.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { SetPassphrase } from './passphrase-change.tsx'
import { Said } from './said.tsx'
import { Section } from './section.tsx'
import { type Desk, useDesk } from './ways-desk.ts'
import { UnaskedLead } from './ways-device.tsx'
import { WaysOffers } from './ways-offers.tsx'
import { WayRow } from './ways-row.tsx'
import { opensUnasked, waysOf } from './ways-words.ts'

/** What opens the vault: passphrases, passkeys, a recovery key, this computer. */
export function WaysSection({ vault }: { vault: OpenVault }) {
  const desk = useDesk(vault)
  useForgetting(desk)
  return (
    <Section title={t('waysTitle')}>
      <First desk={desk} />
      <ul class="list ways">
        {waysOf(vault).map(way => (
          <WayRow key={way.id} desk={desk} way={way} />
        ))}
      </ul>
      <Said of={desk.said} />
      <WaysOffers desk={desk} />
      {!passkeysWork() && <p class="hint">{t('waysNoPasskeys')}</p>}
    </Section>
  )
}

/** What comes before the list where nothing is asked for yet. */
function First({ desk }: { desk: Desk }) {
  if (desk.isAt({ kind: 'instead' })) return <SetPassphrase desk={desk} />
  return opensUnasked(desk.vault) ? <UnaskedLead desk={desk} /> : null
}

/** What was said of a way in goes when something else is saved. */
function useForgetting({ vault: { document }, forget }: Desk): void {
  const notes = JSON.stringify(document.slotNotes)
  const last = useRef(notes)
  useEffect(() => {
    if (last.current === notes) forget()
    last.current = notes
  }, [document.savedMs])
}
