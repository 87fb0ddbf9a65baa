import { useMemo } from 'preact/hooks'
import { type Account, makesCodes } from '../../src/account.ts'
import { codeAt, grouped, nextCode } from '../../src/code.ts'
import { counts } from '../../src/counter.ts'
import { leftMs, stepAt } from '../../src/otp.ts'
import { t } from '../browser/words.ts'
import { useNow } from './clock.ts'
import { Ring } from './ring.tsx'
import { T } from './words.tsx'

const soonMs = 5_000

interface CodeProps {
  readonly account: Account
  /** Of an account that counts: the code that was taken last. */
  readonly taken: string | undefined
  /** Dots stand in its place; nothing is made that is not shown. */
  readonly hidden?: boolean
}

export function Code({ account, taken, hidden }: CodeProps) {
  if (!makesCodes(account)) return null
  if (counts(account)) return <Counted taken={taken} />
  return hidden ? <Hidden digits={account.digits} /> : <Rolling account={account} />
}

/** None is shown before it is asked for: each that is seen is used up. */
function Counted({ taken }: Pick<CodeProps, 'taken'>) {
  return (
    <span class="code">
      <span class="code-text">
        {taken !== undefined && <Digits code={taken} />}
        <span class="code-next">{taken === undefined ? t('codeNext') : t('codeOnce')}</span>
      </span>
    </span>
  )
}

function Hidden({ digits }: Pick<Account, 'digits'>) {
  return (
    <span class="code code-hidden">
      <span class="digits" aria-hidden="true">
        <Grouped code={'•'.repeat(digits)} />
      </span>
      <span class="for-ear">{t('codeHidden')}</span>
    </span>
  )
}

/** The account's code as it rolls: grouped for the eye, with what is left of its time, and near the end the next one. */
function Rolling({ account }: Pick<CodeProps, 'account'>) {
  const nowMs = useNow()
  const left = leftMs(account.periodSeconds, nowMs)
  const soon = left <= soonMs
  const step = stepAt(account.periodSeconds, nowMs)
  // Made once a step, not once a second, and the next one only when it is shown: the step stands for the moment.
  const code = useMemo(() => codeAt(account, nowMs), [account, step])
  const next = useMemo(() => (soon ? nextCode(account, nowMs) : ''), [account, step, soon])
  return (
    <span class={soon ? 'code soon' : 'code'}>
      <span class="code-text">
        <Digits code={code} />
        {soon && (
          <span class="code-next">
            <T of="codeThen" code={<Next code={next} />} />
          </span>
        )}
      </span>
      <Ring share={left / (account.periodSeconds * 1000)} />
    </span>
  )
}

const Digits = ({ code }: { code: string }) => (
  <span class="digits">
    <Grouped code={code} />
  </span>
)

/** In the order of its digits also where the words around run the other way. */
const Next = ({ code }: { code: string }) => (
  <bdi dir="ltr">
    <Grouped code={code} />
  </bdi>
)

/** The gap is a margin: what is selected or read out has none. */
function Grouped({ code }: { code: string }) {
  const [first, rest] = grouped(code)
  return (
    <>
      <span>{first}</span>
      {rest !== undefined && <span class="digits-rest">{rest}</span>}
    </>
  )
}
