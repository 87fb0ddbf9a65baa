import { adding, beginning, finding } from './begin.ts'
import { broken, crowded, restoring } from './crowd.ts'
import { details, hiding, listing } from './listing.ts'
import { asking, keeping, locking, recovering } from './recovering.ts'
import { inTheSettings } from './settings.ts'
import type { Tour } from './stage.ts'

/** Every screen and state there is. A new one goes into the list after what leads to it. */
export const tours: readonly Tour[] = [
  {
    name: 'the first day',
    screens: [...beginning, ...finding, ...adding, ...listing, ...details, ...hiding],
  },
  { name: 'codes that are asked for', screens: [...asking, ...keeping, ...recovering, ...locking] },
  { name: 'a full vault', screens: [...restoring, ...crowded, ...broken] },
  { name: 'the settings', screens: inTheSettings },
]
