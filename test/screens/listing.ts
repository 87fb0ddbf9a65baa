import { counter, nothing, quick } from './found.ts'
import type { Screen, Stage } from './stage.ts'

/** The list with Acme and two more, one of them always in its last seconds, and one that counts. */
export const listing: readonly Screen[] = [
  {
    name: 'three accounts on a page that asks for nothing',
    reach: async stage => {
      await stage.popupOn(nothing)
      await stage.looked()
      await add(stage, quick, 'Quick')
      await add(stage, counter, 'Token')
      await stage.openPopup()
      await stage.popup.see('Quick')
      await stage.looked()
    },
  },
  {
    name: 'a code copied',
    reach: async ({ popup }) => {
      await popup.press(/^Token ada/)
      await popup.see('Copied the code of')
    },
  },
  {
    name: 'where else the list can be had',
    reach: async ({ popup }) => {
      await popup.press('More')
      await popup.see('Open in a tab')
    },
  },
  {
    name: 'a search with one match',
    reach: async ({ popup }) => {
      await popup.type('Search accounts', 'acm')
      await popup.lose('Quick')
    },
  },
  {
    name: 'a search without a match',
    reach: async ({ popup }) => {
      await popup.type('Search accounts', 'a site that nobody has ever heard of')
      await popup.see('No account matches')
    },
  },
]

/** What an account's details hold, of Acme. */
export const details: readonly Screen[] = [
  {
    name: 'details of an account',
    reach: async ({ popup }) => {
      await popup.type('Search accounts', '')
      await popup.press('Details of Acme')
      await popup.see('Delete this account')
    },
  },
  {
    name: 'details, recovery codes to be pasted',
    reach: async ({ popup }) => {
      await popup.press('Paste codes')
      await popup.type('Codes from the site, one a line', 'hello')
      await popup.press('Keep them')
      await popup.see('No recovery codes were found')
    },
  },
  {
    name: 'details, before it is deleted',
    reach: async ({ popup }) => {
      await popup.press('Cancel')
      await popup.press('Delete this account')
      await popup.see('Keep it')
    },
  },
]

/** Where people look over the shoulder. */
export const hiding: readonly Screen[] = [
  {
    name: 'settings, codes are hidden',
    reach: async stage => {
      const settings = await stage.openSettings('security')
      await settings.press('Hide codes until asked for')
      await settings.see('Codes stay hidden until you ask for them.')
    },
  },
  {
    name: 'codes that are hidden',
    reach: async stage => {
      await (await stage.popupOn(nothing)).see('Quick')
      await stage.looked()
    },
  },
  {
    name: 'a hidden code that was asked for',
    reach: async ({ popup }) => {
      await popup.press('Show the code of Quick')
      await popup.evaluate(untilShown)
    },
  },
]

const untilShown = `new Promise(done => {
  const look = () => document.querySelector('.row .digits:not([aria-hidden])') && done(true)
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  look()
})`

/** By pasting its link, from the list of the open popup back to it. */
export async function add(stage: Stage, uri: string, title: string): Promise<void> {
  await stage.popup.press('Add an account')
  await stage.popup.type('Setup key or link', uri)
  await stage.popup.press('Add account')
  await stage.popup.see(`Added ${title}`)
}
