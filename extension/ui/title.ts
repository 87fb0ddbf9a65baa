import { type Account, givenTitle } from '../../src/account.ts'
import { t } from '../browser/words.ts'

/** How a person tells accounts apart: never empty. */
export const titleOf = (account: Pick<Account, 'issuer' | 'name'>): string =>
  givenTitle(account) || t('unnamedAccount')
