import { readFile, writeFile } from 'node:fs/promises'
import { backup, backupAccount } from '../vectors/backups.ts'
import { backupFile, backupPassphrase, keys, lookInto, saveBackup, settings } from './backup-story.ts'
import { expect, test } from './fixtures.ts'
import { lock, passphrase, vaultWithAcme } from './habits.ts'
import { confirm, tryPassphrase, typeNewPassphrase } from './settings.ts'

/**
 * Presses this button, and Stop the moment it is there, before work that takes longer can be over. Gives back what has the focus when
 * Stop is gone again.
 */
const stopped = (name: string) => `new Promise(done => {
  const named = name => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(name))
  let pressed = false
  const look = () => {
    const stop = named('Stop')
    if (stop && !pressed) {
      pressed = true
      stop.click()
    }
    if (stop || !pressed) return
    observer.disconnect()
    done(document.activeElement.textContent)
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true })
  named('${name}').focus()
  named('${name}').click()
})`

/** As hard as a backup may be: the header says so, and a passphrase that is none is known only after the work. */
async function hardest(path: string): Promise<void> {
  const file = await readFile(path)
  const text = file.toString('latin1').replace(/^(-> scrypt \S+) 10$/m, '$1 20')
  await writeFile(path, Buffer.from(text, 'latin1'))
}

const codes = (at: number) => [`aaaa-${at}-bbbb`, `cccc-${at}-dddd`]

test('what takes long is stopped, and then all is as if it had not begun', async ({
  browserUnderTest: browser,
  site,
}) => {
  await (await vaultWithAcme(browser, `${site.webUrl}/odd/none`)).close()
  const tab = await settings(browser)

  await test.step('saving a backup', async () => {
    await saveBackup(tab)
    await tab.type('Your passphrase for Latchkey', passphrase)
    await tab.see('Show once more')
    expect(await tab.evaluate(stopped('Save the backup'))).toContain('Save the backup')
    expect(await tab.text()).not.toMatch(/Your browser has the file|went wrong/)
    await tab.press('Back')
    await tab.press('Cancel')
    await tab.see('There is no backup yet.')
  })

  await test.step('opening one, with what was typed left as it was', async () => {
    const file = await backupFile(browser, backup())
    await hardest(file)
    await tab.press('Restore a backup')
    await tab.choose('Backup file', file)
    await tab.type('Backup passphrase', backupPassphrase)
    expect(await tab.evaluate(stopped('Look into it'))).toContain('Look into it')
    expect(await tab.value('Backup passphrase')).toBe(backupPassphrase)
    expect(await tab.text()).not.toMatch(/This is not the passphrase|went wrong/)
    await tab.press('Cancel')
  })

  await test.step('restoring many recovery codes, of which none is left behind', async () => {
    const many = backup({
      bin: [],
      accounts: Array.from({ length: 300 }, (_, at) =>
        backupAccount({
          id: `m${at}`,
          issuer: `Site ${at}`,
          secret: keys.Other,
          recovery: [{ keptMs: 1, codes: codes(at), used: [] }],
        }),
      ),
    })
    await lookInto(tab, await backupFile(browser, many))
    await tab.see('A backup of 300 accounts')
    await tab.see('Add 300 accounts')
    expect(await tab.evaluate(stopped('Add 300 accounts'))).toContain('Add 300 accounts')
    await tab.press('Accounts')
    await tab.see(/^1 account$/m)
  })
})

/** Presses Stop beside the progress that is called so, and waits until both are gone. */
const stoppedBeside = (label: string) => `new Promise(done => {
  let pressed = false
  const look = () => {
    const progress = document.querySelector('progress[aria-label^="${label}"]')
    if (progress && !pressed) {
      pressed = true
      progress.parentElement.querySelector('button').click()
    }
    if (progress || !pressed) return
    observer.disconnect()
    done(true)
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true })
  look()
})`

/** However fast the computer is, its workers get nothing more to do from now on, but for so many things: who waits for them waits long. */
const idleWorkers = (first: number) => `(() => {
  const { postMessage } = Worker.prototype
  let given = 0
  Worker.prototype.postMessage = function (...message) {
    if (given++ < ${first}) postMessage.apply(this, message)
  }
  Worker.prototype.postAll = postMessage
})()`

const busyWorkers = 'void (Worker.prototype.postMessage = Worker.prototype.postAll)'

test('a passphrase that takes long to be made a key of is stopped, and nothing is changed', async ({
  browserUnderTest: browser,
}) => {
  const tab = await browser.open(`${browser.extensionOrigin}/options/index.html#security`)

  await test.step('before there is a vault', async () => {
    await tab.type('Passphrase', passphrase)
    await tab.type('The same again', passphrase)
    await tab.evaluate(idleWorkers(0))
    expect(await tab.evaluate(stopped('Create my vault'))).toContain('Create my vault')
    await tab.evaluate(busyWorkers)
    await tab.press('Create my vault')
    await tab.see('This is the only way in')
  })

  await test.step('in place of another', async () => {
    await tab.press('Change Passphrase')
    await typeNewPassphrase(tab, 'copper walnut engine river')
    await tab.press('Change the passphrase')
    // The proof itself takes one.
    await tab.evaluate(idleWorkers(1))
    await confirm(tab)
    await tab.evaluate(stoppedBeside('Changing'))
    await tab.evaluate(busyWorkers)
    expect(await tab.text()).not.toMatch(/The passphrase is changed|went wrong/)
    await tab.press('Cancel')
    await lock(tab)
    await tryPassphrase(tab, passphrase)
    await tab.see('This is the only way in')
  })
})
