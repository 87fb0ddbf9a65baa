import { setHideCodes } from '../ui/list-settings.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { Section } from './section.tsx'
import { ToldLine, useTold } from './told.tsx'

/** For who has people looking over the shoulder. */
export function HidingSection({ vault }: { vault: OpenVault }) {
  const told = useTold()
  const { hideCodes } = vault.document
  const change = (hide: boolean) =>
    told.tell(hide ? 'Codes stay hidden until you ask for them.' : 'Codes are shown at once.', async () => {
      await setHideCodes(hide)
      return () => setHideCodes(!hide)
    })
  return (
    <Section title="Codes on the screen">
      <label class="check">
        <input type="checkbox" checked={hideCodes} onChange={event => change(event.currentTarget.checked)} />
        Hide codes until asked for
      </label>
      <p class="hint">
        The list shows no code before you choose its account. Filling and copying work as ever.
      </p>
      <ToldLine of={told} />
    </Section>
  )
}
