import { t } from '../browser/words.ts'
import { setHideCodes } from '../ui/list-settings.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { Section } from './section.tsx'
import { ToldLine, useTold } from './told.tsx'

/** For who has people looking over the shoulder. */
export function HidingSection({ vault }: { vault: OpenVault }) {
  const told = useTold()
  const { hideCodes } = vault.document
  const change = (hide: boolean) =>
    told.tell(t(hide ? 'hidingOn' : 'hidingOff'), async () => {
      await setHideCodes(hide)
      return () => setHideCodes(!hide)
    })
  return (
    <Section title={t('hidingTitle')}>
      <label class="check">
        <input type="checkbox" checked={hideCodes} onChange={event => change(event.currentTarget.checked)} />
        {t('hidingHide')}
      </label>
      <p class="hint">{t('hidingHint')}</p>
      <ToldLine of={told} />
    </Section>
  )
}
