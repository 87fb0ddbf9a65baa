import { useEffect, useId, useState } from 'preact/hooks'
import { type Asking, type AskingMode, askingOn } from '../../src/asking.ts'
import { setAsking } from '../browser/asking.ts'
import { giveBack, grantedSites, onGrantChange } from '../browser/grants.ts'
import { watchGranted } from '../browser/watching.ts'
import { t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { T } from '../ui/words.tsx'
import { Said } from './said.tsx'
import { Section } from './section.tsx'

/** The sites that the person lets Latchkey look at by itself; here they are taken back. */
export function SitesSection({ vault }: { vault: OpenVault }) {
  const { failed, run } = useAction()
  const [said, say] = useState({ text: '' })
  const sites = useGrantedSites()
  const { asking } = vault.document
  const change = (site: string, mode: AskingMode) =>
    run(async () => {
      await setAsking(site, mode)
      await watchGranted({ ...asking, [site]: mode })
    })
  const remove = (site: string) =>
    run(async () => {
      await giveBack(site)
      await setAsking(site, 'declined')
      say({ text: t('sitesTaken', { site }) })
    })
  return (
    <Section title={t('sitesTitle')}>
      <Said of={said} />
      {sites.length === 0 ? (
        <p class="hint">{t('sitesNone')}</p>
      ) : (
        <ul class="list">
          {sites.map(site => (
            <SiteRow
              key={site}
              site={site}
              mode={modeOf(askingOn(asking, site))}
              onChange={mode => change(site, mode)}
              onRemove={() => remove(site)}
            />
          ))}
        </ul>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </Section>
  )
}

interface SiteRowProps {
  readonly site: string
  /** None for one that was allowed as a frame in another page. */
  readonly mode: AskingMode | undefined
  readonly onChange: (mode: AskingMode) => void
  readonly onRemove: () => void
}

const modeOf = (asking: Asking | undefined): AskingMode | undefined =>
  asking === 'mark' || asking === 'open' ? asking : undefined

function SiteRow({ site, mode, onChange, onRemove }: SiteRowProps) {
  const id = useId()
  return (
    <li>
      {mode === undefined ? (
        <p>
          <T of="sitesFrame" site={<HostName host={site} />} />
        </p>
      ) : (
        <label class="choice" for={id}>
          <T
            of="sitesWhen"
            site={<HostName host={site} />}
            deed={<ModeChoice id={id} mode={mode} onChange={onChange} />}
          />
        </label>
      )}
      <QuietButton label={t('sitesStopOf', { site })} onClick={onRemove}>
        {t('sitesStop')}
      </QuietButton>
    </li>
  )
}

interface ModeChoiceProps {
  readonly id: string
  readonly mode: AskingMode
  readonly onChange: (mode: AskingMode) => void
}

const ModeChoice = ({ id, mode, onChange }: ModeChoiceProps) => (
  <select
    id={id}
    class="input"
    value={mode}
    onChange={event => onChange(event.currentTarget.value as AskingMode)}
  >
    <option value="mark">{t('sitesMark')}</option>
    <option value="open">{t('sitesOpen')}</option>
  </select>
)

function useGrantedSites(): readonly string[] {
  const [sites, setSites] = useState<readonly string[]>([])
  useEffect(() => {
    const look = () => void grantedSites().then(setSites)
    look()
    return onGrantChange(look)
  }, [])
  return sites
}
