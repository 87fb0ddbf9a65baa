import type { Place } from '../../src/account.ts'
import { type Look, placeAsking } from '../browser/tab.ts'
import { HostName } from '../ui/host-name.tsx'
import { T } from '../ui/words.tsx'

/** Where a code would go; of a frame with the page that it stands in. */
export function PlaceName({ place }: { place: Place }) {
  const host = <HostName host={place.host} />
  return place.inside === undefined ? (
    host
  ) : (
    <T of="placeInside" host={host} page={<HostName host={place.inside} />} />
  )
}

/** Where the page asks for a code, or the frame in it. */
export function Where({ look }: { look: Look }) {
  const place = placeAsking(look)
  return place === undefined ? null : <PlaceName place={place} />
}
