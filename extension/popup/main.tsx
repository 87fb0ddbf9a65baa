import { render } from 'preact'
import { type Surface, surface } from '../browser/surface.ts'
import { frontTab } from '../browser/tab.ts'
import { takeWish } from '../browser/wish.ts'
import { t } from '../browser/words.ts'
import { speak } from '../ui/speak.ts'
import { enterEarly } from '../ui/vault-state.ts'
import { App } from './app.tsx'
import { notForUs } from './guard.ts'

async function open(root: HTMLElement): Promise<void> {
  speak(document, t('shortName'))
  const place = surface()
  if (place !== 'popup') return openApart(root, place)
  const end = notForUs()
  // The vault first: its codes are what most openings are for.
  const entering = enterEarly()
  const front = frontTab()
  const [tab, wish] = await Promise.all([front, takeWish(front)])
  if (wish?.kind !== 'unasked') end()
  render(<App opened={{ tab, wish }} entering={entering} />, root)
}

/** No page was pointed at, and none is looked at. */
function openApart(root: HTMLElement, place: Surface): void {
  document.documentElement.classList.add('apart', place)
  render(<App opened={{ tab: {}, wish: undefined }} entering={enterEarly()} />, root)
}

const root = document.getElementById('root')
if (root !== null) void open(root)
