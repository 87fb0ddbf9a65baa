import { useEffect, useState } from 'preact/hooks'

/** The present moment, told anew at each full second: one clock for a whole page. */
export function useNow(): number {
  const [nowMs, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 1000 - (Date.now() % 1000))
    return () => clearTimeout(timer)
  }, [nowMs])
  return nowMs
}
