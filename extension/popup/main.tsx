import { render } from 'preact'
import { frontTab } from '../browser/tab.ts'
import { takeWish } from '../browser/wish.ts'
import { t } from '../browser/words.ts'
import { speak } from '../ui/speak.ts'
import { App } from './app.tsx'
import { notForUs } from './guard.ts'

async function open(root: HTMLElement): Promise<void> {
  speak(document, t('shortName'))
  const end = notForUs()
  const tab = await frontTab()
  const wish = await takeWish(tab.id)
  if (wish?.kind !== 'unasked') end()
  render(<App opened={{ tab, wish }} />, root)
}

const root = document.getElementById('root')
if (root !== null) void open(root)
