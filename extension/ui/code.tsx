import { useMemo } from 'preact/hooks'
import { type Account, makesCodes } from '../../src/account.ts'
import { codeAt, grouped, nextCode } from '../../src/code.ts'
import { counts } from '../../src/counter.ts'
import { leftMs, stepAt } from '../../src/otp.ts'
import { Ring } from './ring.tsx'

const soonMs = 5_000

interface CodeProps {
  readonly account: Account
  readonly nowMs: number
  /** Of an account that counts: the code that was taken last. */
  readonly taken: string | undefined
}

export function Code({ account, nowMs, taken }: CodeProps) {
  if (!makesCodes(account)) return null
  return counts(account) ? <Counted taken={taken} /> : <Rolling account={account} nowMs={nowMs} />
}

/** None is shown before it is asked for: each that is seen is used up. */
function Counted({ taken }: Pick<CodeProps, 'taken'>) {
  return (
    <span class="code">
      <span class="code-text">
        {taken !== undefined && <Digits code={taken} />}
        <span class="code-next">{taken === undefined ? 'Next code' : 'good once'}</span>
      </span>
    </span>
  )
}

/** The account's code as it rolls: grouped for the eye, with what is left of its time, and near the end the next one. */
function Rolling({ account, nowMs }: Omit<CodeProps, 'taken'>) {
  const left = leftMs(account.periodSeconds, nowMs)
  const soon = left <= soonMs
  const step = stepAt(account.periodSeconds, nowMs)
  // Made once a step, not once a second: the step stands for the moment.
  const code = useMemo(() => codeAt(account, nowMs), [account, step])
  const next = useMemo(() => (soon ? nextCode(account, nowMs) : ''), [account, step, soon])
  return (
    <span class={soon ? 'code soon' : 'code'}>
      <span class="code-text">
        <Digits code={code} />
        {soon && <span class="code-next">next {grouped(next).join(' ')}</span>}
      </span>
      <Ring share={left / (account.periodSeconds * 1000)} />
    </span>
  )
}

/** The gap is a margin: what is selected or read out has none. */
function Digits({ code }: { code: string }) {
  const [first, rest] = grouped(code)
  return (
    <span class="digits">
      <span>{first}</span>
      {rest !== undefined && <span class="digits-rest">{rest}</span>}
    </span>
  )
}
