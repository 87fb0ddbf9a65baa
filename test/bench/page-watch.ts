// What the bench's own scripts in a popup share. They stay small: a popup has to load them before its own.

interface Extension {
  readonly tabs: { query(asked: object): Promise<readonly { readonly id: number }[]> }
  readonly scripting: { executeScript(order: object): Promise<unknown> }
}

const { chrome } = globalThis as unknown as { chrome: Extension }

/** Waits until an element that the selector finds holds these words, and looks whenever the document changes. */
export function whenThere(selector: string, words: RegExp): Promise<HTMLElement> {
  const look = () =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(element => words.test(element.textContent))
  return new Promise(resolve => {
    const watch = new MutationObserver(() => {
      const found = look()
      if (found === undefined) return
      watch.disconnect()
      resolve(found)
    })
    watch.observe(document, { childList: true, characterData: true, subtree: true })
  })
}

/** Waits for the next frame, and then for the first task after it: what stood in the document has been drawn by then. */
export function painted(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = () => resolve()
    requestAnimationFrame(() => port2.postMessage(undefined))
  })
}

/** Leaves numbers on the page in front, where the bench finds them without touching the popup; and when they came there. */
export async function leave(numbers: Readonly<Record<string, number>>): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  const target = { tabId: tab?.id }
  const sentMs = performance.timeOrigin + performance.now()
  await chrome.scripting.executeScript({ target, func: put, args: [{ ...numbers, sentMs }] })
}

// Serialised and run in the page: it can use nothing of this module.
function put(numbers: object): void {
  const arrivedMs = performance.timeOrigin + performance.now()
  document.documentElement.dataset['bench'] = JSON.stringify({ ...numbers, arrivedMs })
}
