import { useState } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import { tagsFrom } from '../../src/tags.ts'
import { t } from '../browser/words.ts'
import { changeByHand } from '../ui/account-deeds.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { titleOf } from '../ui/title.ts'
import type { Told } from './told.tsx'

/** As keyboards for our languages have them: of Latin letters, Arabic and Chinese or Japanese. */
const commas = /[,،，、]/

/** What the account is called, and the words to find it by. */
export function AccountNames({ account, told }: { account: Account; told: Told }) {
  const [issuer, setIssuer] = useState(account.issuer)
  const [name, setName] = useState(account.name)
  const [tags, setTags] = useState((account.tags ?? []).join(', '))
  const save = (event: Event) => {
    event.preventDefault()
    const called = titleOf({ issuer: issuer.trim(), name: name.trim() })
    told.tell(
      t('accountSaved', { title: called }),
      // Async, so that a tag too many is said as other failures are.
      async () => changeByHand(account.id, { issuer, name, tags: tagsFrom(tags.split(commas)) }),
      true,
    )
  }
  return (
    <form onSubmit={save}>
      <TextField label={t('addViewIssuer')} value={issuer} onInput={setIssuer} />
      <TextField
        label={t('addViewName')}
        value={name}
        onInput={setName}
        hint={t('accountNoName', { name: t('unnamedAccount') })}
      />
      <TextField label={t('accountTags')} value={tags} onInput={setTags} hint={t('accountTagsHint')} />
      <PrimaryButton busy={told.action.busy}>{t('accountSave')}</PrimaryButton>
    </form>
  )
}
