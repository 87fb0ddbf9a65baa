import { useLayoutEffect, useRef } from 'preact/hooks'
import { passkeysWork } from '../browser/passkey.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { SetPassphrase } from './passphrase-change.tsx'
import { Section } from './section.tsx'
import { type Desk, useDesk } from './ways-desk.ts'
import { DeviceOnlyLead } from './ways-device.tsx'
import { WaysOffers } from './ways-offers.tsx'
import { WayRow } from './ways-row.tsx'
import { isDeviceOnly, waysOf } from './ways-words.ts'

/** What opens the vault: passphrases, passkeys, a recovery key, this computer. */
export function WaysSection({ vault }: { vault: OpenVault }) {
  const desk = useDesk(vault)
  return (
    <Section title="Ways in">
      <First desk={desk} />
      <ul class="list ways">
        {waysOf(vault).map(way => (
          <WayRow key={way.id} desk={desk} way={way} />
        ))}
      </ul>
      <Said desk={desk} />
      <WaysOffers desk={desk} />
      {!passkeysWork() && (
        <p class="hint">
          No passkeys here: Firefox lets an extension use them only for a website that it holds a permission
          for, and Latchkey has no website.
        </p>
      )}
    </Section>
  )
}

/** What comes before the list where nothing is asked for yet. */
function First({ desk }: { desk: Desk }) {
  if (desk.isAt({ kind: 'instead' })) return <SetPassphrase desk={desk} />
  return isDeviceOnly(desk.vault) ? <DeviceOnlyLead desk={desk} /> : null
}

/** How the last task ended. The focus goes here, since what had it is gone. */
function Said({ desk: { said } }: { desk: Desk }) {
  const line = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (said.text !== '') line.current?.focus()
  }, [said])
  return (
    <p class="said" role="status" tabIndex={-1} ref={line}>
      {said.text}
    </p>
  )
}
