import { Failure } from '../../src/failure.ts'
import { changeVault } from './vault.ts'

/** Gives a way in another name. @throws {Failure} `no-such-slot`, and as `changeVault`. */
export const renameWay = (slotId: string, name: string): Promise<unknown> =>
  changeVault(document => {
    if (!document.slotNotes.some(note => note.slotId === slotId)) throw new Failure('no-such-slot')
    const slotNotes = document.slotNotes.map(note => (note.slotId === slotId ? { ...note, name } : note))
    return { ...document, slotNotes }
  })
