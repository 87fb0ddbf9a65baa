import { render } from 'preact'
import { t } from '../browser/words.ts'
import { speak } from '../ui/speak.ts'
import { App } from './app.tsx'

speak(document, t('settingsTitle'))
const root = document.getElementById('root')
if (root !== null) render(<App />, root)
