import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Backup, sealBackup } from '../../src/vault/backup.ts'
import { backupPassphrase } from '../e2e/backup-story.ts'
import { lock, unlock } from '../e2e/habits.ts'
import { changeGeneration, dropGenerations, putJunkAt } from '../e2e/stored.ts'
import { createVault } from './begin.ts'
import { codeForm, nothing, recoveryForm } from './found.ts'
import { longName, ofEveryKind, otherwise, threeHundred } from './full.ts'
import { onOtherHost, over, type Screen, type Stage } from './stage.ts'

const hostOf = (address: string): string => new URL(address).host

/** What the settings show on the way from a file to its accounts. */
export const restoring: readonly Screen[] = [
  {
    name: 'settings, a backup to be restored',
    reach: async stage => {
      await stage.popupOn(nothing)
      await createVault(stage)
      const settings = await stage.openSettings('backup')
      await settings.press('Restore a backup')
      await settings.press('Look into it')
      await settings.see('Choose the file first')
    },
  },
  {
    name: 'settings, what is in a backup',
    reach: async stage => {
      const page = stage.pages.page(nothing)
      await lookInto(stage, ofEveryKind(hostOf(page), hostOf(onOtherHost(page))))
    },
  },
  {
    name: 'settings, a backup was restored',
    reach: async ({ settings }) => {
      await settings.press('Add 10 accounts')
      await settings.see('Added 10 accounts')
    },
  },
  {
    name: 'settings, a backup that differs',
    reach: async stage => {
      await stage.settings.press('Restore a backup')
      await lookInto(stage, otherwise(hostOf(stage.pages.page(nothing))))
      await stage.settings.see('Different from what is here')
    },
  },
]

async function lookInto({ settings, browser }: Stage, content: Backup): Promise<void> {
  const path = join(browser.profile, 'backup.age')
  // At a strength that costs no time.
  await writeFile(path, await sealBackup(content, backupPassphrase, 10))
  await settings.choose('Backup file', path)
  await settings.type('Backup passphrase', backupPassphrase)
  await settings.press('Look into it')
  await settings.see('A backup of')
}

export const crowded: readonly Screen[] = [
  {
    name: 'ten accounts, few recovery codes left',
    reach: async stage => {
      await (await stage.popupOn(nothing)).see('Make new ones')
      await stage.looked()
    },
  },
  {
    name: 'ten accounts, a set-up that may be discarded',
    reach: async ({ popup }) => {
      await popup.press('Not now')
      await popup.see('no recovery code left')
      await popup.press('Not now')
      await popup.see('may have discarded the set-up')
    },
  },
  {
    name: 'ten accounts, to be backed up',
    reach: async ({ popup }) => {
      await popup.press('It works')
      await popup.lose('may have discarded')
      await popup.see('in no backup yet')
    },
  },
  over('a page asks for a code of one of two accounts', 'Which account?', codeForm),
  {
    name: 'an account chosen whose site looks like this one',
    reach: async ({ popup }) => {
      await popup.press(/^Local ada/)
      await popup.see('and is another site')
    },
  },
  {
    name: 'a page asks for a recovery code, all are used',
    reach: async stage => {
      await stage.popupAt(onOtherHost(stage.pages.page(recoveryForm)))
      await stage.popup.see('All recovery codes are used')
    },
  },
  {
    name: 'details of an account with long names',
    reach: async ({ popup }) => {
      await popup.press(`Details of ${longName}`)
      await popup.see('Delete this account')
    },
  },
  {
    name: 'details of an account with two sets of recovery codes',
    reach: async ({ popup }) => {
      await popup.press('Back to the accounts')
      await popup.press('Details of Acme')
      await popup.see('2 of 10 left')
    },
  },
]

export const broken: readonly Screen[] = [
  {
    name: 'three hundred accounts',
    reach: async stage => {
      const settings = await stage.openSettings('backup')
      await settings.press('Restore a backup')
      await lookInto(stage, threeHundred())
      await settings.press('Add 300 accounts')
      await settings.see('Added 300 accounts')
      await (await stage.popupOn(nothing)).see('Site 1')
      await stage.looked()
    },
  },
  {
    name: 'an older save under damage',
    reach: async ({ popup }) => {
      await popup.evaluate(dropGenerations('generation > 1'))
      await popup.evaluate(putJunkAt(99))
      await lock(popup)
      await unlock(popup)
      await popup.see('The newest save does not open')
      await popup.see('This is an older save')
    },
  },
  {
    name: 'a vault that a newer version wrote',
    reach: async stage => {
      await stage.popup.evaluate(dropGenerations('generation > 1'))
      await stage.popup.evaluate(changeGeneration(1, 'stored.format = 3'))
      await (await stage.openPopup()).see('A newer version of Latchkey wrote this')
    },
  },
  {
    name: 'first run, after a vault was lost',
    reach: async stage => {
      await stage.popup.evaluate(dropGenerations('true'))
      await stage.popup.evaluate(forgetNewest)
      await (await stage.openPopup()).see('There was a vault in this browser')
    },
  },
]

const forgetNewest =
  "navigator.storage.getDirectory().then(folder => folder.removeEntry('newest-save')).then(() => true)"
