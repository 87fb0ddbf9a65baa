import { Bell } from 'lucide'
import { askingOn } from '../../src/asking.ts'
import { nameOf } from '../../src/site.ts'
import { setAsking } from '../browser/asking.ts'
import { askForSite } from '../browser/grants.ts'
import { watchSite } from '../browser/watching.ts'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'
import { askingOf } from './page.ts'

/** Asked once, after the first fill on a site: whether Latchkey may notice by itself that it asks for a code. */
export function AskOffer() {
  const { vault, page, wish, action, say } = usePopup()
  const place = askingOf(page)?.place
  // A frame is filled where it stands; the site around it does not ask.
  if (place === undefined || place.inside !== undefined) return null
  const site = nameOf(place.host)
  const isAnswered = wish?.kind === 'watch' && wish.site === site
  if (isAnswered || askingOn(vault.document.asking, site) !== 'due') return null
  const turnOn = async () => {
    // The browser's question closes the popup in Chrome: a yes is heard of in the background, a no when the popup is opened next and
    // finds the wish not granted.
    const yes = await askForSite(site, { kind: 'watch', site })
    if (!yes) return setAsking(site, 'declined')
    // The background does the same; but where the site was allowed before, there is nothing for it to hear of.
    await watchSite(site)
    say({ text: t('askOfferDone', { site }) })
  }
  return (
    <section class="card" aria-label={t('askOfferLabel')}>
      <p class="card-head">
        <Icon of={Bell} size={18} />
        <span>
          <T of="askOfferText" site={<HostName host={site} />} />
        </span>
      </p>
      <div class="card-seconds">
        <QuietButton onClick={() => action.run(turnOn)}>{t('askOfferOn')}</QuietButton>
        <QuietButton onClick={() => action.run(() => setAsking(site, 'declined'))}>
          {t('askOfferNot')}
        </QuietButton>
      </div>
    </section>
  )
}
