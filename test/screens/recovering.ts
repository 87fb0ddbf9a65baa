import { passphrase } from '../e2e/habits.ts'
import { first, second } from '../e2e/recovery-story.ts'
import { createVault } from './begin.ts'
import { acme, codeForm, nothing, recoveryCodes, recoveryForm } from './found.ts'
import { add } from './listing.ts'
import { onOtherHost, over, type Screen } from './stage.ts'

/** A vault with Acme, and pages that ask for its code. */
export const asking: readonly Screen[] = [
  {
    name: 'a page asks for a code',
    reach: async stage => {
      await stage.popupOn(codeForm)
      await createVault(stage)
      await add(stage, acme, 'Acme')
      await (await stage.openPopup()).see('Fill this code')
    },
  },
  {
    name: 'another site asks for a code',
    reach: async stage => {
      await stage.popupAt(onOtherHost(stage.pages.page(codeForm)))
      await stage.popup.see('Choose the account')
      await stage.looked()
    },
  },
  {
    name: 'an account chosen for another site, before it is filled',
    reach: async ({ popup }) => {
      await popup.press(/^Acme ada/)
      await popup.see('Fill and remember')
    },
  },
  {
    name: 'a page asks for a code, and was filled before',
    reach: async stage => {
      await stage.popup.press('Fill and remember')
      await stage.popupGone()
      await (await stage.openPopup()).see('Mark the toolbar button')
    },
  },
]

export const keeping: readonly Screen[] = [
  over('recovery codes found', 'Keep all 6', recoveryCodes(first)),
  {
    name: 'recovery codes kept',
    reach: async ({ popup }) => {
      await popup.press('Keep all 6')
      await popup.see('Kept 6 recovery codes')
    },
  },
  over('other recovery codes found', 'Compare with those kept', recoveryCodes(second)),
  {
    name: 'two sets of recovery codes, before they are compared',
    reach: async ({ popup }) => {
      await popup.press('Compare with those kept')
      await popup.see('to see both sets')
    },
  },
  {
    name: 'two sets of recovery codes side by side',
    reach: async ({ popup }) => {
      await popup.type('Your passphrase, to see both sets', passphrase)
      await popup.press('Compare them')
      await popup.see('Replace with these 6')
    },
  },
]

export const recovering: readonly Screen[] = [
  {
    name: 'a page asks for a recovery code',
    reach: async stage => {
      // A proof is good for a minute, and one was just given.
      await stage.popup.press('Lock')
      await stage.popup.type('Passphrase', passphrase)
      await stage.popup.press('Unlock')
      await stage.popup.see('Locks in')
      await (await stage.popupOn(recoveryForm)).see('Fill the next recovery code')
    },
  },
  {
    name: 'a page asks for a recovery code, the passphrase is wrong',
    reach: async ({ popup }) => {
      await popup.type('Your passphrase, to take one out', 'not the passphrase')
      await popup.press('Fill the next recovery code')
      await popup.see('This is not the passphrase')
    },
  },
  {
    name: 'a page asks for a recovery code, one was just used',
    reach: async stage => {
      await stage.popup.type('Your passphrase, to take one out', passphrase)
      await stage.popup.press('Fill the next recovery code')
      await stage.popupGone()
      await (await stage.openPopup()).see('Did the site refuse it?')
    },
  },
  {
    name: 'details with recovery codes',
    reach: async stage => {
      await (await stage.popupOn(nothing)).press('Details of Acme')
      await stage.popup.see('5 of 6 left')
    },
  },
  {
    name: 'details, recovery codes shown',
    reach: async ({ popup }) => {
      await popup.press('Show them')
      await popup.type('Your passphrase', passphrase)
      await popup.press('Show the codes')
      await popup.see('Hide them')
    },
  },
]

export const locking: readonly Screen[] = [
  {
    name: 'a page that is closed to extensions',
    reach: async stage => (await stage.popupAt('about:blank')).see('cannot look at this page'),
  },
  {
    name: 'locked',
    reach: async ({ popup }) => {
      await popup.press('Lock')
      await popup.see('Unlock Latchkey')
    },
  },
  over('locked, on a page that asks for a code', 'asks for a code', codeForm),
  {
    name: 'locked, the passphrase was wrong',
    reach: async ({ popup }) => {
      await popup.type('Passphrase', 'wrong')
      await popup.press('Unlock')
      await popup.see('This is not the passphrase')
    },
  },
  {
    name: 'locked, the passphrase was wrong too often',
    waits: true,
    reach: async ({ popup }) => {
      for (const wrong of ['two', 'three', 'four']) {
        await popup.type('Passphrase', wrong)
        await popup.press('Unlock')
        await popup.lose('Opening')
      }
      await popup.see('Try again in')
    },
  },
]
