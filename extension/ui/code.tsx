import { useMemo } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import { codeAt, grouped, nextCode } from '../../src/code.ts'
import { leftMs, stepAt } from '../../src/otp.ts'
import { Ring } from './ring.tsx'

const soonMs = 5_000

/** The account's code as it rolls: grouped for the eye, with what is left of its time, and near the end the next one. */
export function Code({ account, nowMs }: { account: Account; nowMs: number }) {
  const left = leftMs(account.periodSeconds, nowMs)
  const soon = left <= soonMs
  const step = stepAt(account.periodSeconds, nowMs)
  // Made once a step, not once a second: the step stands for the moment.
  const [code, next] = useMemo(() => [codeAt(account, nowMs), nextCode(account, nowMs)], [account, step])
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
  const [first, second] = grouped(code)
  return (
    <span class="digits">
      <span>{first}</span>
      <span class="digits-rest">{second}</span>
    </span>
  )
}
