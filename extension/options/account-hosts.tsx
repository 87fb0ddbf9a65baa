import { useState } from 'preact/hooks'
import { type Account, type FramedPlace, unbindHost } from '../../src/account.ts'
import { hostTyped } from '../../src/edit.ts'
import { displayHost } from '../../src/idn.ts'
import { changeByHand } from '../ui/account-deeds.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Notice } from '../ui/notice.tsx'
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
      `${displayHost(host)} is asked about again before a fill.`,
      () =>
        changeByHand(account.id, now => {
          const { hosts, frames } = unbindHost(now, host)
          return { hosts, frames }
        }),
      true,
    )
  return (
    <section class="part">
      <h3>Sites</h3>
      <p class="hint">Its codes are filled there without a question. Anywhere else Latchkey asks first.</p>
      <ul class="list">
        {hosts.map(host => (
          <li key={host}>
            <HostName host={host} />
            <QuietButton label={`Forget ${host}`} onClick={() => forget(host)}>
              Forget
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
        <HostName host={host} />, inside of <HostName host={inside} />
      </span>
      <QuietButton label={`Forget ${host}, inside of ${inside}`} onClick={() => onForget(host)}>
        Forget
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
    told.tell(`Its codes are filled on ${displayHost(host)} without a question now.`, async () => {
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
        label="Another site"
        hint="Its name, such as example.com, or the address of a page there."
        value={typed}
        onInput={change}
        invalid={wrong}
      />
      {wrong && (
        <Notice kind="bad">
          This is not a site that codes can be filled on. Type a name such as example.com, or paste an address
          that begins with https.
        </Notice>
      )}
      <span class="side">
        <QuietButton submits>Add the site</QuietButton>
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
