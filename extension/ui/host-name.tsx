import { later } from './later.tsx'

const names = later(() => import('./decoded-name.tsx'))
const DecodedName = names.part(({ DecodedName }) => DecodedName)

/** A host as it is always shown: in full, and of an `xn--` name both forms. */
export function HostName({ host }: { host: string }) {
  // What decodes them is loaded for them alone: no other name is changed by it.
  return <b>{host.includes('xn--') ? <DecodedName host={host} /> : host}</b>
}
