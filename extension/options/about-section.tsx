import { useEffect, useState } from 'preact/hooks'
import { version } from '../browser/about.ts'
import { t } from '../browser/words.ts'
import { T } from '../ui/words.tsx'
import type { LibraryNotice } from './notices.ts'
import { Section } from './section.tsx'

/** What this is, what it keeps and where, and whose work is in it. */
export function AboutSection() {
  return (
    <>
      <Section>
        <p>
          <T of="aboutIs" latchkey={<b>{t('aboutVersion', { version: version() })}</b>} />
        </p>
        <p class="hint">{t('aboutLicence')}</p>
      </Section>
      <Section title={t('aboutKeepsTitle')}>
        <ul class="points">
          <li>{t('aboutKeepsVault')}</li>
          <li>{t('aboutKeepsKey')}</li>
          <li>{t('aboutKeepsSites')}</li>
          <li>{t('aboutKeepsNoMore')}</li>
        </ul>
      </Section>
      <Section title={t('aboutLeaveTitle')}>
        <p>
          <T
            of="aboutLeave"
            backup={<a href="#backup">{t('aboutLeaveBackup')}</a>}
            sheet={<a href="#print">{t('aboutLeaveSheet')}</a>}
          />
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
    <Section title={t('aboutLibraries')}>
      <ul class="list libraries">
        {notices.map(({ name, version, license, text }) => (
          <li key={name}>
            <details>
              <summary>
                <span dir="ltr">
                  {name} {version}, {license}
                </span>
              </summary>
              <pre class="licence">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
