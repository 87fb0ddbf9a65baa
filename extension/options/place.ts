import { useEffect, useState } from 'preact/hooks'
import { onSectionNext, onWaiting } from '../browser/settings.ts'
import { type SectionId, sectionAt, takers } from './sections.ts'

/** Leads to a section, as its link does: the browser's own way back leads from there. */
export function goTo(section: SectionId): void {
  if (sectionAt(location.hash) !== section) location.hash = section
}

/** The section that the address names, also when the browser goes back or on. */
export function useSection(): SectionId {
  const [section, setSection] = useState(() => sectionAt(location.hash))
  useEffect(() => {
    const look = () => setSection(sectionAt(location.hash))
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return section
}

const editorAddress = '#accounts/edit'

/** The account that is edited. It has an address, for the way back, that does not say which one it is. */
export function useEditing(): readonly [string | undefined, (id: string | undefined) => void] {
  const [id, setId] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const look = () => setOpen(location.hash === editorAddress)
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  const edit = (next: string | undefined) => {
    if (next !== undefined) setId(next)
    setOpen(next !== undefined)
    location.hash = next === undefined ? 'accounts' : editorAddress
  }
  return [isOpen ? id : undefined, edit]
}

/** What the popup hands over leads to the section that takes it; and so does a section's name alone. */
export function useHandOvers(): void {
  useEffect(() => onWaiting([...takers.keys()], name => goTo(takers.get(name) ?? 'accounts')), [])
  useEffect(() => onSectionNext(name => goTo(sectionAt(name))), [])
}
