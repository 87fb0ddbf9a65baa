import { render } from 'preact'
import { frontTab } from '../browser/tab.ts'
import { takeWish } from '../browser/wish.ts'
import { t } from '../browser/words.ts'
import { speak } from '../ui/speak.ts'
import { enterEarly } from '../ui/vault-state.ts'
import { App } from './app.tsx'
import { notForUs } from './guard.ts'

async function open(root: HTMLElement): Promise<void> {
  speak(document, t('shortName'))
  const end = notForUs()
  // The vault first: its codes are what most openings are for.
  const entering = enterEarly()
  const front = frontTab()
  const [tab, wish] = await Promise.all([front, takeWish(front)])
  if (wish?.kind !== 'unasked') end()
  render(<App opened={{ tab, wish }} entering={entering} />, root)
}

const root = document.getElementById('root')
if (root !== null) void open(root)
