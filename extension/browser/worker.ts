import { api } from './api.ts'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

export const startWorker = (): Worker => new Worker(workerUrl(), { type: 'module' })

/** The one script address that the Trusted Types policy lets through. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const url = api.runtime.getURL('qr-worker.js')
  policy ??= trustedTypes?.createPolicy('worker-url', {
    createScriptURL(asked) {
      if (asked !== url) throw new TypeError('Not the worker of this extension')
      return asked
    },
  })
  return policy?.createScriptURL(url) ?? url
}
