import { takesCode } from '../../src/form/field.ts'
import type { AsksMessage } from '../../src/form/order.ts'
import { look as lookAt } from './look.ts'
import { own } from './reach.ts'

// On a site that the person allowed, this says to the background whether the page asks for a code, and nothing else. Nothing is
// drawn in the page, and what it does to its fields is not told.

/** A page that never stops changing is looked at no more often than this. */
const restMs = 400

interface Runtime {
  readonly id?: string
  sendMessage(message: AsksMessage): Promise<unknown>
}

const { browser, chrome } = globalThis as { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } }
const runtime = (browser ?? chrome)?.runtime

let said = false
let waiting = false
/** Told while the tab lay behind another, where no popup opens. */
let unseen = false
const observer = new MutationObserver(later)

function watch(): void {
  const changes = { subtree: true, childList: true, attributes: true }
  observer.observe(document, {
    ...changes,
    attributeFilter: ['class', 'style', 'hidden', 'type', 'disabled'],
  })
  // Inside a shadow root nothing is observed, but the focus tells of it.
  addEventListener('focusin', later, { passive: true })
  addEventListener('pageshow', again, { passive: true })
  addEventListener('visibilitychange', shown, { passive: true, capture: true })
  look()
}

function later(): void {
  if (waiting) return
  waiting = true
  setTimeout(look, restMs)
}

/** Brought back from the cache of pages, it is told anew: the mark went with the page. */
function again({ persisted }: PageTransitionEvent): void {
  if (!persisted) return
  said = false
  later()
}

/** Once the person comes to it, a page that asked behind their back is told anew. */
function shown(): void {
  if (!unseen || isHidden()) return
  said = false
  later()
}

const isHidden = (): boolean => own(Document.prototype, 'visibilityState', document) === 'hidden'

function look(): void {
  waiting = false
  const asks = asksForCode()
  if (asks === said) return
  said = asks
  unseen = asks && isHidden()
  tell(asks)
}

function asksForCode(): boolean {
  try {
    return lookAt().verdicts.some(takesCode)
  } catch {
    return false // A page whose elements cannot be read asks for nothing.
  }
}

function tell(asks: boolean): void {
  try {
    // Without an id the extension was updated or removed since: nobody listens any more.
    if (runtime?.id === undefined) throw new TypeError('No extension')
    runtime.sendMessage({ kind: 'asks', asks }).catch(() => undefined)
  } catch {
    observer.disconnect()
    removeEventListener('focusin', later)
    removeEventListener('pageshow', again)
    removeEventListener('visibilitychange', shown, true)
  }
}

// It may come twice: by itself with the page, and once more when the person has just allowed the site.
const world = globalThis as { latchkeyWatches?: true }
if (!Object.hasOwn(world, 'latchkeyWatches')) {
  world.latchkeyWatches = true
  // A page that is loaded ahead of time is nobody's yet. Firefox loads none.
  if ((document as { prerendering?: boolean }).prerendering) {
    addEventListener('prerenderingchange', watch, { once: true })
  } else watch()
}
