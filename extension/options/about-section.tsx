import { useEffect, useState } from 'preact/hooks'
import { version } from '../browser/about.ts'
import type { LibraryNotice } from './notices.ts'
import { Section } from './section.tsx'

/** What this is, what it keeps and where, and whose work is in it. */
export function AboutSection() {
  return (
    <>
      <Section>
        <p>
          <b>Latchkey {version()}</b>, an authenticator that lives in the browser. It makes no network
          request, ever, and it tells nobody anything.
        </p>
        <p class="hint">Free software under the MIT licence.</p>
      </Section>
      <Section title="What it keeps, and where">
        <ul class="points">
          <li>
            Your accounts and recovery codes, in this browser’s profile on this computer, encrypted. The last
            ten saves are kept, and deleted accounts for 30 days.
          </li>
          <li>While it is unlocked, the key is in the browser’s memory; it is gone with a lock.</li>
          <li>
            With the browser itself lie the sites that you let Latchkey look at, since the browser gives that
            permission.
          </li>
          <li>Nothing lies anywhere else: no server, no account, no sync.</li>
        </ul>
      </Section>
      <Section title="How to leave">
        <p>
          Everything you put in you can take out: a <a href="#backup">backup</a> opens without Latchkey, with
          the age program, and holds keys and recovery codes; a <a href="#print">sheet</a> has QR codes that
          any authenticator app can scan. Removing Latchkey from the browser deletes all that it keeps.
        </p>
      </Section>
      <Libraries />
    </>
  )
}

function Libraries() {
  const [notices, setNotices] = useState<readonly LibraryNotice[]>([])
  useEffect(() => void import('./notices.ts').then(module => setNotices(module.notices)), [])
  return (
    <Section title="Libraries in it">
      <ul class="list libraries">
        {notices.map(({ name, version, license, text }) => (
          <li key={name}>
            <details>
              <summary>
                {name} {version}, {license}
              </summary>
              <pre class="licence">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
