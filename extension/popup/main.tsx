import { render } from 'preact'
import { type Surface, surface } from '../browser/surface.ts'
import { frontTab } from '../browser/tab.ts'
import { takeWish } from '../browser/wish.ts'
import { App } from './app.tsx'
import { notForUs } from './guard.ts'

async function open(root: HTMLElement): Promise<void> {
  const place = surface()
  if (place !== 'popup') return openApart(root, place)
  const end = notForUs()
  const tab = await frontTab()
  const wish = await takeWish(tab.id)
  if (wish?.kind !== 'unasked') end()
  render(<App opened={{ tab, wish }} />, root)
}

/** No page was pointed at, and none is looked at. */
function openApart(root: HTMLElement, place: Surface): void {
  document.documentElement.classList.add('apart', place)
  render(<App opened={{ tab: {}, wish: undefined }} />, root)
}

const root = document.getElementById('root')
if (root !== null) void open(root)
