import type { SectionId } from '../../extension/options/sections.ts'
import { passphrase } from '../e2e/habits.ts'
import { confirm, shownKey } from '../e2e/settings.ts'
import { createVault } from './begin.ts'
import { acme, nothing, quick } from './found.ts'
import { add } from './listing.ts'
import type { Screen, Stage } from './stage.ts'

/** A screen of the settings, loaded anew. */
const opened = (section: SectionId, name: string, reach: (stage: Stage) => Promise<unknown>): Screen => ({
  name: `settings, ${name}`,
  reach: async stage => {
    await stage.openSettings(section)
    await reach(stage)
  },
})

const begun: readonly Screen[] = [
  {
    name: 'settings, first run',
    reach: async stage => (await stage.openSettings('accounts')).see('Create my vault'),
  },
  {
    name: 'settings of an empty vault',
    reach: async stage => {
      await stage.popupOn(nothing)
      await createVault(stage)
      await (await stage.openSettings('accounts')).see('There are no accounts yet')
    },
  },
]

const sections: readonly Screen[] = [
  {
    name: 'settings',
    reach: async stage => {
      await stage.popupOn(nothing)
      await add(stage, acme, 'Acme')
      await add(stage, quick, 'Quick')
      await stage.popup.press('Details of Quick')
      await stage.popup.press('Delete this account')
      await stage.popup.press('Delete it')
      await stage.popup.see('Deleted Quick')
      await (await stage.openSettings('accounts')).see('Bring Quick back')
    },
  },
  opened('accounts', 'an account before it is deleted for good', async ({ settings }) => {
    await settings.press('Delete for good')
    await settings.see('Keep Quick here')
  }),
  opened('backup', 'the earlier saves', async ({ settings }) => {
    await settings.press('Show the earlier saves')
    await settings.see('Go back to save 2')
  }),
  opened('codes', 'recovery codes from a file', async ({ settings }) => {
    await settings.type('They belong to', 'Acme, ada@lovelace.example')
    await settings.see('Codes from the site')
    await settings.press('Keep them')
    await settings.see('No recovery codes were found')
  }),
]

/** The sections with nothing begun in them. */
const quiet: readonly Screen[] = [
  opened('accounts', 'one of the accounts', async ({ settings }) => {
    await settings.press(/^Acme/)
    await settings.see('Back to all accounts')
  }),
  opened('add', 'where accounts are added', ({ settings }) => settings.see('Add accounts')),
  opened('security', 'what opens the vault', ({ settings }) => settings.see('Hide codes')),
  opened('sites', 'sites and permissions', ({ settings }) => settings.see('Sites you let Latchkey look at')),
  opened('shortcuts', 'shortcuts', ({ settings }) => settings.see('Fill the code on this page')),
  opened('about', 'about', ({ settings }) => settings.see('preact')),
]

const ways: readonly Screen[] = [
  opened('security', 'a way in to be renamed', async ({ settings }) => {
    await settings.press('Rename Passphrase')
    await settings.see('Save the name')
  }),
  opened('security', 'a passphrase to be changed', async ({ settings }) => {
    await settings.press('Change Passphrase')
    await settings.press('Change the passphrase')
    await settings.see('at least ten characters')
  }),
  opened('security', 'to open without asking', async ({ settings }) => {
    await settings.press('Open without asking on this computer')
    await settings.see('Whoever opens this browser can use them')
  }),
  {
    ...opened('security', 'a passkey to be added', async ({ settings }) => {
      await settings.press('Add a passkey')
      await settings.see('Your fingerprint, face or security key then opens the vault too')
    }),
    onlyIn: 'chromium',
  },
  opened('security', 'a recovery key to be made', async ({ settings }) => {
    await settings.press('Make a recovery key')
    await settings.see('Show the key')
  }),
  {
    name: 'settings, a recovery key to be printed',
    reach: async ({ settings }) => {
      await settings.press('Show the key')
      await settings.see('I have it on paper')
    },
  },
  {
    name: 'settings, whether the recovery key is on paper',
    reach: async ({ settings }) => {
      await settings.press('I have it on paper')
      await settings.type('The last group of the key', 'AAAA')
      await settings.press('Save the recovery key')
      await settings.see('This is not the last group')
    },
  },
  {
    name: 'settings, who it is that changes the ways in',
    reach: async ({ settings }) => {
      await settings.press('Show the key again')
      const printed = await shownKey(settings)
      await settings.press('I have it on paper')
      await settings.type('The last group of the key', printed.slice(-4))
      await settings.press('Save the recovery key')
      await settings.see('Your present passphrase')
    },
  },
  {
    name: 'settings, a second way in was added',
    reach: async ({ settings }) => {
      await confirm(settings)
      await settings.see('The recovery key is saved')
    },
  },
  opened('security', 'a way in to be removed', async ({ settings }) => {
    await settings.press('Remove Recovery key')
    await settings.see('It opens nothing after that')
  }),
]

const papers: readonly Screen[] = [
  opened('print', 'what comes on a sheet', async ({ settings }) => {
    await settings.press('Make a sheet')
    await settings.see('Paper has no lock')
  }),
  {
    name: 'settings, a sheet to be printed',
    reach: async ({ settings }) => {
      await settings.type('Your passphrase for Latchkey', passphrase)
      await settings.press('Show the sheet')
      await settings.see('Scan a code with an authenticator app')
    },
  },
  opened('backup', 'a backup to be saved', async ({ settings }) => {
    await settings.press('Save a backup')
    await settings.press('Next')
    await settings.see('at least ten characters')
  }),
  {
    name: 'settings, a backup was saved',
    reach: async ({ settings }) => {
      await settings.type('Backup passphrase', 'copper walnut engine river')
      await settings.type('The same again', 'copper walnut engine river')
      await settings.press('Next')
      await settings.type('Your passphrase for Latchkey', passphrase)
      await settings.press('Save the backup')
      await settings.see('Your browser has the file now')
    },
  },
]

const last: readonly Screen[] = [
  {
    name: 'settings, a picture of a page to draw a box on',
    reach: async stage => {
      await stage.popupOn(nothing)
      await stage.looked()
      await stage.popup.press('Add an account')
      await stage.popup.press('Mark it')
      await stage.popupGone()
      await stage.settingsOpened()
      await stage.settings.see('Draw a box around the QR code')
    },
  },
  opened('security', 'of a vault that opens without asking', async ({ settings }) => {
    await settings.press('Open without asking on this computer')
    await settings.press('Open without asking')
    await confirm(settings)
    await settings.see('opens without asking now')
  }),
]

export const inTheSettings: readonly Screen[] = [...begun, ...sections, ...quiet, ...ways, ...papers, ...last]
