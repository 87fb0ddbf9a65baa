import { CircleAlert, LifeBuoy } from 'lucide'
import { type Account, recoveryOf, shortened } from '../../src/account.ts'
import { fewCodes, unusedCount } from '../../src/recovery.ts'
import { surface } from '../browser/surface.ts'
import { Icon } from '../ui/icon.tsx'

interface SecondLineProps {
  readonly account: Account
  readonly isShared: boolean
}

/**
 * All that a row says below the title, in one line: the account name, unless a warning is more worth knowing and the title alone
 * tells the account; and how many recovery codes are left. What is only a sign to the eye is said in full to the ear.
 */
export function SecondLine({ account, isShared }: SecondLineProps) {
  const name = account.issuer === '' ? '' : account.name
  const [warning] = warningsOn(account)
  const codes = codesOf(account)
  const takesPlace = warning !== undefined && !(isShared && name !== '')
  return (
    <span class="label-second second-line">
      {name !== '' && (
        <bdi class={takesPlace ? 'for-ear' : 'second-name'} title={name}>
          {shortened(name, lengthBeside(codes))}
        </bdi>
      )}{' '}
      {warning !== undefined && <Warning text={warning} inFull={takesPlace} />}{' '}
      {codes !== undefined && <Codes {...codes} />}
    </span>
  )
}

/** Letters that there is room for: in the popup little, elsewhere what the row has. */
function lengthBeside(codes: unknown): number {
  if (surface() !== 'popup') return 40
  return codes === undefined ? 18 : 14
}

function Warning({ text, inFull }: { text: string; inFull: boolean }) {
  if (inFull) return <span class="second-name label-warns">{text}</span>
  return (
    <span class="second-sign label-warns" title={text}>
      <Icon of={CircleAlert} size={13} />
      <span class="for-ear">{text}</span>
    </span>
  )
}

function Codes({ count, text }: { count: number; text: string }) {
  return (
    <span class={count <= fewCodes ? 'second-sign label-warns' : 'second-sign'} title={text}>
      <Icon of={LifeBuoy} size={13} />
      <span aria-hidden="true">{count}</span>
      <span class="for-ear">{text}</span>
    </span>
  )
}

const warningsOn = ({ unconfirmed }: Account): readonly string[] =>
  unconfirmed === undefined ? [] : ['Not confirmed yet']

function codesOf(account: Account): { readonly count: number; readonly text: string } | undefined {
  const set = recoveryOf(account)
  if (set === undefined) return undefined
  const count = unusedCount(set)
  return { count, text: `${count} recovery ${count === 1 ? 'code' : 'codes'}` }
}
