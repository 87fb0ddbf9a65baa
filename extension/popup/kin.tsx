import type { Account } from '../../src/account.ts'
import type { HostWarning } from '../../src/lookalike.ts'
import { t } from '../browser/words.ts'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { T } from '../ui/words.tsx'
import type { Judgement } from './judgement.ts'

/** What a place is to an account that was never used there. */
export function Kin({ account, judgement }: { account: Account; judgement: Judgement | undefined }) {
  switch (judgement?.kinship) {
    case 'same-site':
      return <>{t('kinSameSite')}</>
    case 'other-site':
      return <T of="kinOtherSite" site={<HostName host={account.hosts[0] ?? ''} />} />
    case 'own':
      return <>{t('kinFrame')}</>
    default:
      return <>{t('kinNever')}</>
  }
}

function Doubtful({ warning, host }: { warning: HostWarning; host: string }) {
  switch (warning.kind) {
    case 'lookalike':
      return <T of="kinLookalike" host={<HostName host={host} />} other={<HostName host={warning.of} />} />
    case 'mixed-scripts':
      return <T of="kinMixed" name={<b>{warning.shown}</b>} />
    case 'punycode':
      return <T of="kinPunycode" name={<b>{warning.shown}</b>} />
  }
}

/** What is suspicious about the names, each in a notice of its own. */
export const Warned = ({ judgement }: { judgement: Judgement | undefined }) =>
  judgement?.warnings.map(warning => (
    <Notice key={`${warning.kind} ${warning.host}`} kind="bad">
      <Doubtful warning={warning} host={warning.host} />
    </Notice>
  ))
