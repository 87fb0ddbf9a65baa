import { documentElement, own, within } from './reach.ts'
import { boxOf, isShown } from './realms.ts'

const mostFrames = 8

/** Where frames that could hold a form say that they come from, those of the page's own origin apart. */
export function framesInSight(): string[] {
  const frames = [...within(documentElement(), 'iframe')].slice(0, 200).filter(isLargeEnough)
  const origins = frames.flatMap(originOf).filter(origin => origin !== self.origin)
  return [...new Set(origins)].slice(0, mostFrames)
}

/** A field with a label beside or above it has no room in less. */
function isLargeEnough(frame: Element): boolean {
  const { width, height } = boxOf(frame)
  return width >= 120 && height >= 40 && isShown(frame)
}

function originOf(frame: Element): string[] {
  const address = own<string>(HTMLIFrameElement.prototype, 'src', frame)
  return URL.canParse(address) ? [new URL(address).origin] : []
}
