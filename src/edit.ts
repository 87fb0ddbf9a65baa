import { type Account, type Accounts, alike, changeAccount } from './account.ts'
import { cleanName } from './enroll/otpauth.ts'
import { Failure } from './failure.ts'
import { hostOf } from './site.ts'

/** What the person changes of an account by hand; `undefined` takes away what an account may lack. */
export interface Edit {
  readonly issuer?: string
  readonly name?: string
  readonly hosts?: readonly string[]
  readonly frames?: Account['frames'] | undefined
  readonly tags?: readonly string[] | undefined
  readonly pinned?: true | undefined
  readonly pressEnter?: true | undefined
}

const optional = ['frames', 'tags', 'pinned', 'pressEnter'] as const

/** The account with these fields changed, and none that says nothing. */
export function edited(account: Account, edit: Edit): Account {
  const lost = optional.filter(field => field in edit && isNothing(edit[field]))
  const changed = Object.entries({ ...account, ...edit }).filter(
    ([field]) => !(lost as readonly string[]).includes(field),
  )
  return Object.fromEntries(changed) as unknown as Account
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

/** What takes an edit back: the same fields as they were, and none that was changed besides. */
export const editBack = (before: Account, edit: Edit): Edit =>
  Object.fromEntries(Object.keys(edit).map(field => [field, before[field as keyof Account]]))

/**
 * Changes an account by hand.
 *
 * @throws {Failure} `unknown-account`; `already-added` where two would have the same names, secret and codes, and could not be told
 *   apart; `too-long` for a name.
 */
export function editAccount(accounts: Accounts, id: string, edit: Edit): Accounts {
  const changed = changeAccount(accounts, id, account => edited(account, cleaned(edit)))
  const account = changed.find(one => one.id === id)
  const others = changed.filter(one => one.id !== id)
  const isRenamed = edit.issuer !== undefined || edit.name !== undefined
  if (isRenamed && account !== undefined && alike(others, account).same !== undefined)
    throw new Failure('already-added')
  return changed
}

function cleaned(edit: Edit): Edit {
  const { issuer, name } = edit
  return {
    ...edit,
    ...(issuer !== undefined && { issuer: cleanName(issuer) }),
    ...(name !== undefined && { name: cleanName(name) }),
  }
}

/** Without a scheme it is https, but on this computer itself. */
const localName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/i

/**
 * The host that a person typed or pasted: a name, with its port where it has one, or the whole address of a page there.
 *
 * @throws {Failure} `insecure-page` for what is none, or neither https nor on this computer itself.
 */
export function hostTyped(text: string): string {
  const typed = text.trim()
  const scheme = localName.test(typed) ? 'http' : 'https'
  const address = /^[a-z][a-z+.-]*:\/\//i.test(typed) ? typed : `${scheme}://${typed}`
  // A space, or a user before an @, is a slip or a trick rather than part of an address.
  if (!URL.canParse(address) || /[\s@\\]/.test(typed)) throw new Failure('insecure-page')
  return hostOf(new URL(address).origin)
}
