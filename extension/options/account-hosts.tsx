import { useState } from 'preact/hooks'
import { type Account, type FramedPlace, unbindHost } from '../../src/account.ts'
import { hostTyped } from '../../src/edit.ts'
import { displayHost } from '../../src/idn.ts'
import { t } from '../browser/words.ts'
import { changeByHand } from '../ui/account-deeds.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
import { T } from '../ui/words.tsx'
import type { Told } from './told.tsx'

interface AccountHostsProps {
  readonly account: Account
  readonly told: Told
}

/** Where its codes are filled without a question. */
export function AccountHosts({ account, told }: AccountHostsProps) {
  const { hosts, frames = [] } = account
  const forget = (host: string) =>
    told.tell(
      t('accountForgot', { host: displayHost(host) }),
      () =>
        changeByHand(account.id, now => {
          const { hosts, frames } = unbindHost(now, host)
          return { hosts, frames }
        }),
      true,
    )
  return (
    <section class="part">
      <h3>{t('detailsSites')}</h3>
      <p class="hint">{t('accountSitesHint')}</p>
      <ul class="list">
        {hosts.map(host => (
          <li key={host}>
            <HostName host={host} />
            <QuietButton label={t('detailsForgetHost', { host })} onClick={() => forget(host)}>
              {t('detailsForget')}
            </QuietButton>
          </li>
        ))}
        {frames.map(frame => (
          <FrameRow key={`${frame.host} ${frame.inside}`} frame={frame} onForget={forget} />
        ))}
      </ul>
      <AddHost account={account} told={told} />
    </section>
  )
}

function FrameRow({ frame, onForget }: { frame: FramedPlace; onForget: (host: string) => void }) {
  const { host, inside } = frame
  return (
    <li>
      <span>
        <T of="placeInside" host={<HostName host={host} />} page={<HostName host={inside} />} />
      </span>
      <QuietButton label={t('detailsForgetFrame', { host, page: inside })} onClick={() => onForget(host)}>
        {t('detailsForget')}
      </QuietButton>
    </li>
  )
}

/** A site that is typed is shown back as Latchkey read it, look-alike letters in both forms. */
function AddHost({ account, told }: AccountHostsProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const change = (text: string) => {
    setTyped(text)
    setWrong(false)
  }
  const add = (event: Event) => {
    event.preventDefault()
    const host = readHost(typed)
    setWrong(host === undefined)
    if (host === undefined) return
    told.tell(t('accountFilledOn', { host: displayHost(host) }), async () => {
      const undo = await changeByHand(account.id, ({ hosts }) => ({
        hosts: hosts.includes(host) ? hosts : [...hosts, host],
      }))
      setTyped('')
      return undo
    })
  }
  return (
    <form onSubmit={add}>
      <TextField
        label={t('accountSite')}
        hint={t('accountSiteHint')}
        value={typed}
        onInput={change}
        invalid={wrong}
      />
      {wrong && <Notice kind="bad">{t('accountSiteWrong')}</Notice>}
      <span class="side">
        <QuietButton submits>{t('accountSiteAdd')}</QuietButton>
      </span>
    </form>
  )
}

function readHost(typed: string): string | undefined {
  try {
    return hostTyped(typed)
  } catch {
    // It has one reason, which is said beside the field.
    return undefined
  }
}
