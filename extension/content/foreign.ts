import { listed } from '../../src/form/listed.ts'
import { world } from './look.ts'

// The words of the table that are written in letters which are not Latin. They come after `content/find.js` into a page that has
// such letters, and stay in it.

world.latchkeyForeign = listed
