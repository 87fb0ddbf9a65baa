import { useEffect, useState } from 'preact/hooks'

/** A signal that comes when what it belongs to is no longer shown: nobody is to be asked for it any more. */
export function useLeft(): AbortSignal {
  const [controller] = useState(() => new AbortController())
  useEffect(() => () => controller.abort(), [])
  return controller.signal
}
