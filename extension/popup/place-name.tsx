import type { Place } from '../../src/account.ts'
import { type Look, placeAsking } from '../browser/tab.ts'
import { HostName } from '../ui/host-name.tsx'

/** Where a code would go; of a frame with the page that it stands in. */
export function PlaceName({ place }: { place: Place }) {
  return (
    <>
      <HostName host={place.host} />
      {place.inside !== undefined && (
        <>
          , inside of <HostName host={place.inside} />
        </>
      )}
    </>
  )
}

/** Where the page asks for a code, or the frame in it. */
export function Where({ look }: { look: Look }) {
  const place = placeAsking(look)
  return place === undefined ? null : <PlaceName place={place} />
}
