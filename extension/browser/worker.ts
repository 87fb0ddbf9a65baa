import { api } from './api.ts'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

const scripts = ['qr-worker.js', 'apart-worker.js'] as const

export const startWorker = (script: (typeof scripts)[number]): Worker =>
  new Worker(workerUrl(script), { type: 'module' })

/** The script addresses that the Trusted Types policy lets through, and no other. */
function workerUrl(script: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const url = api.runtime.getURL(script)
  policy ??= trustedTypes?.createPolicy('worker-url', {
    createScriptURL(asked) {
      if (!scripts.some(own => asked === api.runtime.getURL(own)))
        throw new TypeError('Not a worker of this extension')
      return asked
    },
  })
  return policy?.createScriptURL(url) ?? url
}
