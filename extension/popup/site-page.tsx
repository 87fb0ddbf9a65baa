import type { Account } from '../../src/account.ts'
import { pageAddress } from '../../src/site.ts'
import { t } from '../browser/words.ts'

/** The way to the page where this account was set up, if it was set up on one: a link, which the person follows. */
export function SitePage({ account: { page } }: { account: Account }) {
  if (page === undefined || pageAddress(page) !== page) return null
  const { host, pathname } = new URL(page)
  return (
    <a class="second" href={page} target="_blank" rel="noreferrer">
      {t('siteOpen', { address: pathname === '/' || pathname.length > 24 ? host : host + pathname })}
    </a>
  )
}
