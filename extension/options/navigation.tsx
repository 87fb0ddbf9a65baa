import { t } from '../browser/words.ts'
import { type SectionId, sections } from './sections.ts'

/** The sections, as links with addresses of their own. */
export function Navigation({ current }: { current: SectionId }) {
  return (
    <nav class="nav" aria-labelledby="nav-title">
      <p class="nav-title" id="nav-title">
        {t('settings')}
      </p>
      <ul class="nav-list">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a class="nav-link" href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
