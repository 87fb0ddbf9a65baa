import { FingerprintPattern, type IconNode, Laptop, RectangleEllipsis, ScrollText } from 'lucide'
import { useId } from 'preact/hooks'
import type { SlotType } from '../../src/vault/slots.ts'
import { dayOf, type PlainName, t } from '../browser/words.ts'
import { focusOnce } from '../ui/focus.ts'
import { Icon } from '../ui/icon.tsx'
import { ChangePassphrase } from './passphrase-change.tsx'
import type { Desk, Task } from './ways-desk.ts'
import { RemoveTask } from './ways-remove.tsx'
import { RenameTask } from './ways-rename.tsx'
import { typeName, type WayView } from './ways-words.ts'

const icons: Readonly<Record<SlotType, IconNode>> = {
  passphrase: RectangleEllipsis,
  passkey: FingerprintPattern,
  'recovery-key': ScrollText,
  device: Laptop,
}

/** One way in: what it is, and what can be done to it. */
export function WayRow({ desk, way }: { desk: Desk; way: WayView }) {
  const whyId = useId()
  const { id, staysBecause } = way
  const tasks = (['change', 'rename', 'remove'] as const).map(kind => ({ kind, id }))
  return (
    <li>
      <span class="way-icon">
        <Icon of={icons[way.type]} />
      </span>
      <span class="list-main">
        <span class="label-title">{way.name}</span>
        <span class="label-second way-second">{secondLine(way)}</span>
        {way.type === 'device' && <span class="label-second way-second">{t('waysUnaskedHere')}</span>}
        {staysBecause !== undefined && (
          <span class="label-second way-second" id={whyId}>
            {staysBecause}
          </span>
        )}
      </span>
      {tasks.some(desk.isAt) ? (
        <RowTask desk={desk} way={way} />
      ) : (
        <span class="side">
          {way.type === 'passphrase' && <TaskButton desk={desk} task={{ kind: 'change', id }} of={way} />}
          <TaskButton desk={desk} task={{ kind: 'rename', id }} of={way} />
          <TaskButton desk={desk} task={{ kind: 'remove', id }} of={way} whyId={whyId} />
        </span>
      )}
    </li>
  )
}

function secondLine({ type, name, addedMs }: WayView): string {
  const kind = typeName(type)
  if (addedMs === undefined) return name === kind ? '' : kind
  const day = dayOf(addedMs)
  return name === kind ? t('waysAdded', { day }) : t('waysKindAdded', { kind, day })
}

function RowTask({ desk, way }: { desk: Desk; way: WayView }) {
  if (desk.isAt({ kind: 'rename', id: way.id })) return <RenameTask desk={desk} way={way} />
  if (desk.isAt({ kind: 'remove', id: way.id })) return <RemoveTask desk={desk} way={way} />
  return <ChangePassphrase desk={desk} way={way} />
}

type WayTask = Extract<Task, { id: string }>

/** The word on a button, and what it says with the name. */
const buttonWords = {
  change: ['waysChange', 'waysChangeOf'],
  rename: ['waysRename', 'waysRenameOf'],
  remove: ['waysRemove', 'waysRemoveOf'],
} as const satisfies Record<WayTask['kind'], readonly PlainName[]>

interface TaskButtonProps {
  readonly desk: Desk
  readonly task: WayTask
  readonly of: WayView
  /** Where it is said why it cannot be done. */
  readonly whyId?: string
}

/** A short word beside the name it belongs to; read aloud it says both. */
function TaskButton({ desk, task, of: { name, staysBecause }, whyId }: TaskButtonProps) {
  const [word, full] = buttonWords[task.kind]
  const barred = whyId !== undefined && staysBecause !== undefined
  return (
    <button
      type="button"
      class={whyId === undefined ? 'second' : 'second second-bad'}
      aria-label={t(full, { name })}
      aria-describedby={barred ? whyId : undefined}
      disabled={barred || desk.isBusy}
      ref={desk.wasAt(task) ? focusOnce : null}
      onClick={() => desk.start(task)}
    >
      {t(word)}
    </button>
  )
}
