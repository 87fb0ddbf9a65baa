/** Until the page has done what it had queued. A timer would wait four milliseconds each time, and a second in a hidden tab. */
export const task = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(undefined)
  })

/** Set once the page is about to go. What waits then has to answer at once: its answer would be lost with the page. */
let going = new AbortController()

/** Runs something whose waits end when the page is about to go. */
export async function whileHere<T>(run: () => Promise<T>): Promise<T> {
  going = new AbortController()
  const go = () => going.abort()
  addEventListener('beforeunload', go)
  try {
    return await run()
  } finally {
    removeEventListener('beforeunload', go)
  }
}

/** Until the page has drawn. A hidden page draws nothing: it is not waited for. */
export const frame = (): Promise<void> =>
  new Promise(resolve => {
    if (going.signal.aborted) resolve()
    going.signal.addEventListener('abort', () => resolve())
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
