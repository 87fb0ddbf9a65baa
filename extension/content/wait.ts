/** Until the page has done what it had queued. A timer would wait four milliseconds each time, and a second in a hidden tab. */
export const task = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** What the page does of its own accord while something is typed. */
let page = { going: new AbortController(), sending: new AbortController() }

/**
 * Runs something that types. Its waits end when the page is about to go: what waits then has to answer at once, or its answer is
 * lost with the page.
 */
export async function whileHere<T>(run: () => Promise<T>): Promise<T> {
  const [going, sending, done] = [new AbortController(), new AbortController(), new AbortController()]
  const { signal } = done
  page = { going, sending }
  addEventListener('beforeunload', () => going.abort(), { signal })
  addEventListener('submit', () => sending.abort(), { signal, capture: true })
  try {
    return await run()
  } finally {
    done.abort()
  }
}

/** Whether the page has sent a form, or goes on to another page, since the typing began. */
export const hasMovedOn = (): boolean => page.sending.signal.aborted || page.going.signal.aborted

/** Until the page has drawn. A hidden page draws nothing: it is not waited for. */
export const frame = (): Promise<void> =>
  new Promise(resolve => {
    const { signal } = page.going
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
    requestAnimationFrame(() => task().then(resolve))
    setTimeout(resolve, longestFrameMs)
  })

const longestFrameMs = 100
const maxFrames = 5

/** Waits for a page to come to something, no longer than a person would look at nothing happening. */
export async function until(condition: () => boolean): Promise<boolean> {
  for (let frames = 0; frames < maxFrames; frames++) {
    if (condition()) return true
    await frame()
  }
  return condition()
}
