import type { Account } from '../../src/account.ts'
import type { HostWarning } from '../../src/lookalike.ts'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Judgement } from './judgement.ts'

/** What a place is to an account that was never used there. */
export function Kin({ account, judgement }: { account: Account; judgement: Judgement | undefined }) {
  switch (judgement?.kinship) {
    case 'same-site':
      return <>It was used on another address of this site.</>
    case 'other-site':
      return (
        <>
          That is another site than <HostName host={account.hosts[0] ?? ''} />, where it was used.
        </>
      )
    case 'own':
      return <>It was not used in such a frame before.</>
    default:
      return <>It was not used there before.</>
  }
}

function Doubtful({ warning, host }: { warning: HostWarning; host: string }) {
  switch (warning.kind) {
    case 'lookalike':
      return (
        <>
          <HostName host={host} /> looks like <HostName host={warning.of} /> and is another site. If a message
          brought you here, go to the site by its own address instead.
        </>
      )
    case 'mixed-scripts':
      return (
        <>
          This name mixes letters of several alphabets: <b>{warning.shown}</b>. Names that imitate another do
          that.
        </>
      )
    case 'punycode':
      return (
        <>
          This name has letters that can be taken for others: <b>{warning.shown}</b>. Compare them with the
          site you know.
        </>
      )
  }
}

/** What is suspicious about the names, each in a notice of its own. */
export const Warned = ({ judgement }: { judgement: Judgement | undefined }) =>
  judgement?.warnings.map(warning => (
    <Notice key={`${warning.kind} ${warning.host}`} kind="bad">
      <Doubtful warning={warning} host={warning.host} />
    </Notice>
  ))
