import type { Effort } from '../../src/enroll/qr.ts'
import { Failure } from '../../src/failure.ts'
import { api } from './api.ts'

/** After this a picture is given up: jsQR can take seconds on noise. */
const patienceMs = 5_000

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

// The one script address that the Trusted Types policy lets through.
const workerUrl = (): string => {
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

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * All texts of the QR codes in a PNG data URL, read in a worker that ends with the call.
 *
 * @throws {Failure} `page-unreadable` when the picture cannot be decoded in time.
 */
export function scanPicture(dataUrl: string, effort: Effort): Promise<string[]> {
  const worker = new Worker(workerUrl(), { type: 'module' })
  return new Promise<string[]>((resolve, reject) => {
    const giveUp = () => reject(new Failure('page-unreadable'))
    const timer = setTimeout(giveUp, patienceMs)
    worker.onmessage = ({ data }: MessageEvent<string[] | null>) => {
      clearTimeout(timer)
      if (data === null) giveUp()
      else resolve(data)
    }
    worker.onerror = giveUp
    worker.postMessage({ dataUrl, effort })
  }).finally(() => worker.terminate())
}
