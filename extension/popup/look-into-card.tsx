import { AppWindow } from 'lucide'
import { nameOf } from '../../src/site.ts'
import { askForSite } from '../browser/grants.ts'
import type { Look } from '../browser/tab.ts'
import { dropWish } from '../browser/wish.ts'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'

/** A frame of another origin, which opening Latchkey does not let it see. */
export function LookIntoCard({ host, look }: { host: string; look: Look }) {
  const { action, lookAgain } = usePopup()
  const allow = async () => {
    const { tabId, windowId } = look.page
    // The browser's question closes the popup in Chrome; the background opens it again.
    const yes = await askForSite(nameOf(host), { kind: 'look-into', tabId, windowId })
    await dropWish()
    if (yes) lookAgain()
  }
  return (
    <section class="card" aria-label={t('lookIntoLabel')}>
      <p class="card-head">
        <Icon of={AppWindow} size={18} />
        <span>
          <T of="lookIntoText" site={<HostName host={host} />} />
        </span>
      </p>
      <div class="card-seconds">
        <QuietButton onClick={() => action.run(allow)}>{t('lookIntoAllow')}</QuietButton>
      </div>
    </section>
  )
}
