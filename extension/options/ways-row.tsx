import { FingerprintPattern, type IconNode, Laptop, RectangleEllipsis, ScrollText } from 'lucide'
import { useId } from 'preact/hooks'
import type { SlotType } from '../../src/vault/slots.ts'
import { focusOnce } from '../ui/focus.ts'
import { Icon } from '../ui/icon.tsx'
import { ChangePassphrase } from './passphrase-change.tsx'
import type { Desk, Task } from './ways-desk.ts'
import { RemoveTask } from './ways-remove.tsx'
import { RenameTask } from './ways-rename.tsx'
import { dayOf, typeNames, type WayView } from './ways-words.ts'

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
          {way.type === 'passphrase' && (
            <TaskButton desk={desk} task={{ kind: 'change', id }} word="Change" of={way} />
          )}
          <TaskButton desk={desk} task={{ kind: 'rename', id }} word="Rename" of={way} />
          <TaskButton desk={desk} task={{ kind: 'remove', id }} word="Remove" of={way} whyId={whyId} />
        </span>
      )}
    </li>
  )
}

function secondLine({ type, name, addedMs }: WayView): string {
  const added = addedMs === undefined ? undefined : `added ${dayOf(addedMs)}`
  const kind = name === typeNames[type] ? undefined : typeNames[type]
  const unasked = 'opens without asking, so it is not protected against someone who can read this disk'
  const [first = '', ...rest] = [kind, added, type === 'device' ? unasked : undefined].filter(
    part => part !== undefined,
  )
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ')
}

function RowTask({ desk, way }: { desk: Desk; way: WayView }) {
  if (desk.isAt({ kind: 'rename', id: way.id })) return <RenameTask desk={desk} way={way} />
  if (desk.isAt({ kind: 'remove', id: way.id })) return <RemoveTask desk={desk} way={way} />
  return <ChangePassphrase desk={desk} way={way} />
}

interface TaskButtonProps {
  readonly desk: Desk
  readonly task: Task
  readonly word: string
  readonly of: WayView
  /** Where it is said why it cannot be done. */
  readonly whyId?: string
}

/** A short word beside the name it belongs to; read aloud it says both. */
function TaskButton({ desk, task, word, of: { name, staysBecause }, whyId }: TaskButtonProps) {
  const barred = whyId !== undefined && staysBecause !== undefined
  return (
    <button
      type="button"
      class={whyId === undefined ? 'second' : 'second second-bad'}
      aria-label={`${word} ${name}`}
      aria-describedby={barred ? whyId : undefined}
      disabled={barred || desk.isBusy}
      ref={desk.wasAt(task) ? focusOnce : null}
      onClick={() => desk.start(task)}
    >
      {word}
    </button>
  )
}
