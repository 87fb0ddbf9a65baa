import { passphrase } from '../e2e/habits.ts'
import {
  acme,
  beta,
  codeForm,
  cutCode,
  exportPart,
  nothing,
  oneCode,
  severalCodes,
  short,
  smallCode,
} from './found.ts'
import { over, type Screen, type Stage } from './stage.ts'

/** From nothing to a vault without accounts. */
export const beginning: readonly Screen[] = [
  over('first run', 'Create my vault', nothing),
  {
    name: 'first run, too short a passphrase',
    reach: async ({ popup }) => {
      await popup.type('Passphrase', 'short')
      await popup.press('Create my vault')
      await popup.see('at least ten characters')
    },
  },
  {
    name: 'first run, a passphrase suggested',
    reach: async ({ popup }) => {
      await popup.press('Suggest one')
      await popup.see('Write them down')
    },
  },
  {
    name: 'first run, the two differ',
    reach: async ({ popup }) => {
      await popup.type('The same again', 'another one')
      await popup.press('Create my vault')
      await popup.see('The two are not the same')
    },
  },
  {
    name: 'first run, without a passphrase',
    reach: async ({ popup }) => {
      await popup.press('Use no passphrase')
      await popup.see('Create it without a passphrase')
    },
  },
  {
    name: 'no accounts yet',
    reach: async stage => {
      await stage.popup.press('Choose a passphrase')
      await createVault(stage)
      await stage.popup.see('No accounts yet')
    },
  },
]

/** In the popup that is open. */
export async function createVault(stage: Stage): Promise<void> {
  await stage.popup.type('Passphrase', passphrase)
  await stage.popup.type('The same again', passphrase)
  await stage.popup.press('Create my vault')
  await stage.looked()
}

/** What is found on a page, while there is no account. */
export const finding: readonly Screen[] = [
  over('no accounts yet, on a page that asks for a code', 'Paste a setup key', codeForm),
  over('a QR code found', 'QR code found', oneCode, acme),
  over('a QR code found beside the field for its code', 'fill the first code', oneCode + codeForm, acme),
  over('two QR codes found', '2 QR codes found', severalCodes, acme, beta),
  over('an export found', 'part 2 of 3', oneCode, exportPart()),
  over('a QR code that is cut off', 'outside the window', cutCode, acme),
  over('a QR code that is too small', 'too small to read', smallCode, short),
  over('a QR code that sets up nothing', 'joins a Wi-Fi network', oneCode, 'WIFI:S:attic;T:WPA;P:secret;;'),
]

/** Up to the first account, Acme, which belongs to the pages' own host. */
export const adding: readonly Screen[] = [
  {
    name: 'adding an account',
    reach: async stage => {
      await stage.popupOn(codeForm)
      await stage.looked()
      await stage.popup.press('Add an account')
      await stage.popup.see('Setup key or link')
    },
  },
  {
    name: 'adding an account, where no QR code is',
    reach: async ({ popup }) => {
      await popup.press('Look harder')
      await popup.see('Nothing here looks like a QR code')
    },
  },
  {
    name: 'adding an account, a key that is none',
    reach: async ({ popup }) => {
      await popup.type('Setup key or link', 'JBSWY3DP EHPK3PX1')
      await popup.press('Add account')
      await popup.see('This is not a setup key')
    },
  },
  {
    name: 'one account, just added, where its code is asked for',
    reach: async ({ popup }) => {
      await popup.type('Setup key or link', acme)
      await popup.press('Add account')
      await popup.see('Added Acme')
      await popup.see('Fill this code')
    },
  },
  over(
    'a QR code found of an account that is there',
    'with another key',
    oneCode,
    acme.replace('JBSWY3DPEHPK3PXP', 'MZXW6YTBOJSWY3DQ'),
  ),
]
