import { displayHost } from '../../src/idn.ts'

/** A name with its `xn--` labels decoded beside it. */
export const DecodedName = ({ host }: { host: string }) => <>{displayHost(host)}</>
