import { displayHost } from '../../src/idn.ts'

/** A host as it is always shown: in full, and of an `xn--` name both forms. */
export function HostName({ host }: { host: string }) {
  return <b>{displayHost(host)}</b>
}
