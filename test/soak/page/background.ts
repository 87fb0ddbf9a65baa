import '../../../extension/background/main.ts'
import { api } from '../../../extension/browser/api.ts'
import { count } from './counter.ts'

// The background as it is, and one message more: a debugger on it would change how long it lives.
api.runtime.onMessage.addListener((message: unknown) => {
  const { soakCount } = message as { readonly soakCount?: number }
  return soakCount === undefined ? undefined : count('background', soakCount)
})
