import type { Place } from '../../src/account.ts'
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
