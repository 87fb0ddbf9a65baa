import { ScanQrCode } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Migration } from '../../src/enroll/gather.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import type { Page } from '../browser/tab.ts'
import { asNumber, listOf, t, tCount } from '../browser/words.ts'
import { ExportPart } from '../ui/export-part.tsx'
import { EnrolmentRows } from '../ui/found-list.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'

/** Several enrolments in sight: the person chooses, and each is bound to the page's host. */
export function ChooseCard({
  enrolments,
  page: { host, address },
}: {
  enrolments: readonly Enrolment[]
  page: Page
}) {
  const { vault, action, say } = usePopup()
  return (
    <FoundCard label={t('foundLabel')} head={tCount('foundHead', enrolments.length)}>
      <EnrolmentRows
        enrolments={enrolments}
        accounts={vault.document.accounts}
        action={action}
        host={host}
        address={address}
        onAdded={text => say({ text })}
      />
    </FoundCard>
  )
}

/** What another authenticator exports, as QR codes one after the other. */
export function ExportCard({ exports }: { exports: readonly Migration[] }) {
  const { vault, action, say } = usePopup()
  return exports.map(part => (
    <FoundCard key={keyOf(part)} label={t('foundExportLabel')} head={headOf(part)}>
      <ExportPart
        part={part}
        accounts={vault.document.accounts}
        action={action}
        onAdded={(text, undo) => say({ text, undo })}
      />
    </FoundCard>
  ))
}

/** Another part, or other accounts in its place, is another card, and settles anew. */
const keyOf = ({ enrolments, ...place }: Migration): string =>
  JSON.stringify([place, enrolments.map(({ secret }) => secret)])

function headOf({ size, missing }: Migration): string {
  if (size === 1) return t('foundExport')
  const here = Array.from({ length: size }, (_, at) => at + 1).filter(number => !missing.includes(number - 1))
  return tCount('foundExportPart', here.length, { parts: listOf(here.map(asNumber)), size })
}

function FoundCard({ label, head, children }: { label: string; head: string; children: ComponentChildren }) {
  return (
    <section class="card" aria-label={label}>
      <p class="card-head">
        <Icon of={ScanQrCode} size={18} />
        <span>{head}</span>
      </p>
      {children}
    </section>
  )
}
