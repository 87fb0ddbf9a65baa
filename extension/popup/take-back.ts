import type { Account } from '../../src/account.ts'
import type { RecoverySet, Use } from '../../src/recovery.ts'
import { takeBackUse } from '../browser/recovery.ts'
import { t } from '../browser/words.ts'
import { usePopup } from './context.ts'

/** Takes the mark off a recovery code that the site refused, and says so. */
export function useTakeBack(account: Account, set: RecoverySet): (use: Use) => void {
  const { action, say } = usePopup()
  return use =>
    action.run(async () => {
      const undo = await takeBackUse(account.id, set, use)
      say({ text: t('recoveryPutBackDone'), undo })
    })
}
