import { keepFromPages } from '../browser/seen.ts'
import { askByItself } from './asking.ts'
import { lockByItself } from './auto-lock.ts'
import { listenForCommands } from './commands.ts'

// Listeners stand before the first await: an event that wakes the background is delivered only to those.
lockByItself()
listenForCommands()
askByItself()
void keepFromPages()
