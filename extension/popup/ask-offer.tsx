import { Bell } from 'lucide'
import { askingOn, siteOf } from '../../src/asking.ts'
import { setAsking } from '../browser/asking.ts'
import { askForSite } from '../browser/grants.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'

/** Asked once, after the first fill on a site: whether Latchkey may notice by itself that it asks for a code. */
export function AskOffer() {
  const { vault, page, action, say } = usePopup()
  const host = page.kind === 'seen' ? page.look.page.host : undefined
  if (host === undefined) return null
  const site = siteOf(host)
  if (askingOn(vault.document.asking, site) !== 'due') return null
  const turnOn = async () => {
    // The browser's question closes the popup in Chrome. Who says no to it has answered; a yes is heard of in the background.
    const [yes] = await Promise.all([askForSite(site), setAsking(site, 'declined')])
    if (yes) say({ text: `The button now shows when ${site} asks for a code` })
  }
  return (
    <section class="card" aria-label="Notice by itself">
      <p class="card-head">
        <Icon of={Bell} size={18} />
        <span>
          Mark the toolbar button whenever <HostName host={site} /> asks for a code? The browser asks for your
          permission to look at this one site. Nothing is filled by itself.
        </span>
      </p>
      <div class="card-seconds">
        <QuietButton onClick={() => action.run(turnOn)}>Turn on</QuietButton>
        <QuietButton onClick={() => action.run(() => setAsking(site, 'declined'))}>Not here</QuietButton>
      </div>
    </section>
  )
}
