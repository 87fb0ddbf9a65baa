import { useState } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { tagsFrom } from '../../src/tags.ts'
import { changeByHand } from '../ui/account-deeds.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import type { Told } from './told.tsx'

/** What the account is called, and the words to find it by. */
export function AccountNames({ account, told }: { account: Account; told: Told }) {
  const [issuer, setIssuer] = useState(account.issuer)
  const [name, setName] = useState(account.name)
  const [tags, setTags] = useState((account.tags ?? []).join(', '))
  const save = (event: Event) => {
    event.preventDefault()
    const called = titleOf({ issuer: issuer.trim(), name: name.trim() })
    told.tell(
      `Saved ${called}.`,
      // Async, so that a tag too many is said as other failures are.
      async () => changeByHand(account.id, { issuer, name, tags: tagsFrom(tags.split(',')) }),
      true,
    )
  }
  return (
    <form onSubmit={save}>
      <TextField label="Site or service" value={issuer} onInput={setIssuer} />
      <TextField
        label="Your account there"
        value={name}
        onInput={setName}
        hint="With neither of the two it is called “Unnamed account”."
      />
      <TextField
        label="Tags"
        value={tags}
        onInput={setTags}
        hint="Words of your own to find it by, with commas between them."
      />
      <PrimaryButton busy={told.action.busy}>Save</PrimaryButton>
    </form>
  )
}
