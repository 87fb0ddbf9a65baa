import type { OpenVault } from '../ui/vault-state.ts'
import { AboutSection } from './about-section.tsx'
import { AccountsSection } from './accounts-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { BinSection } from './bin-section.tsx'
import { CodesKept } from './codes-kept.tsx'
import { CodesSection } from './codes-section.tsx'
import type { GivenPictures } from './given-pictures.ts'
import { HidingSection } from './hiding-section.tsx'
import { HostsSection } from './hosts-section.tsx'
import { LockingSection } from './locking-section.tsx'
import { PictureSection } from './picture-section.tsx'
import { PrintSection } from './print-section.tsx'
import type { LastRestore } from './restore-done.tsx'
import { SavesSection } from './saves-section.tsx'
import type { SectionId } from './sections.ts'
import { ShortcutsSection } from './shortcuts-section.tsx'
import { SitesSection } from './sites-section.tsx'
import { WaysSection } from './ways-section.tsx'

interface SectionViewProps {
  readonly section: SectionId
  readonly vault: OpenVault
  /** What outlasts the section that it belongs to. */
  readonly restored: LastRestore
  readonly pictures: GivenPictures
}

/** What stands in a section, below its heading. */
export function SectionView({ section, vault, restored, pictures }: SectionViewProps) {
  switch (section) {
    case 'accounts':
      return (
        <>
          <AccountsSection vault={vault} />
          <BinSection vault={vault} />
        </>
      )
    case 'add':
      return <PictureSection vault={vault} {...pictures} />
    case 'codes':
      return (
        <>
          <CodesKept vault={vault} />
          <CodesSection vault={vault} />
        </>
      )
    case 'backup':
      return (
        <>
          <BackupSection vault={vault} restored={restored} />
          <SavesSection vault={vault} />
        </>
      )
    case 'print':
      return <PrintSection vault={vault} />
    case 'security':
      return (
        <>
          <WaysSection vault={vault} />
          <LockingSection vault={vault} />
          <HidingSection vault={vault} />
        </>
      )
    case 'sites':
      return (
        <>
          <SitesSection vault={vault} />
          <HostsSection vault={vault} />
        </>
      )
    case 'shortcuts':
      return <ShortcutsSection />
    case 'about':
      return <AboutSection />
  }
}
