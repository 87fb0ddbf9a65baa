import type { Browser, Popup, Surface, Tab } from '../e2e/driver.ts'

export type Place = 'site' | 'popup'

/** Who looks over the traveller's shoulder. */
export interface Witness {
  opened(popup: Popup): void
  /** The surface was looked at for some words, and this is the line that held them. */
  said(place: Place, line: string): void
  /** Something else was found to be so. */
  checked(what: string): void
  /** A moment to remember: `name` says what was pressed next, or seen last. */
  moment(place: Place, name: string, surface: Surface): Promise<void>
}

/** The same browser, with a witness of all that is looked for and pressed in it. */
export function watched(browser: Browser, witness: Witness): Browser {
  let tab: Tab | undefined
  const afterPopup = async () => {
    if (tab) await witness.moment('site', 'filled', tab)
  }
  const watchPopup = (popup: Popup) => {
    witness.opened(popup)
    return watchedPopup(popup, witness, afterPopup)
  }
  return altered(browser, {
    open: async url => {
      tab = await browser.open(url)
      return watchedTab(tab, witness)
    },
    popup: async () => watchPopup(await browser.popup()),
    popupOpened: async () => watchPopup(await browser.popupOpened()),
  })
}

function watchedTab(tab: Tab, witness: Witness): Tab {
  return altered(tab, {
    ...looks('site', tab, line => witness.said('site', line), witness),
    value: async label => {
      const value = await tab.value(label)
      if (value !== '') witness.checked(`the site’s field “${label}” is filled`)
      return value
    },
  })
}

function watchedPopup(popup: Popup, witness: Witness, afterGone: () => Promise<void>): Popup {
  let last = 'Latchkey'
  const remember = (line: string) => {
    last = line
    witness.said('popup', line)
  }
  return altered(popup, {
    ...looks('popup', popup, remember, witness),
    press: async name => {
      await witness.moment('popup', String(name), popup)
      await popup.press(name)
    },
    close: async () => {
      await witness.moment('popup', last, popup)
      await popup.close()
    },
    gone: async () => {
      await popup.gone()
      await afterGone()
    },
  })
}

function looks(place: Place, surface: Surface, said: (line: string) => void, witness: Witness) {
  return {
    see: async (words: string | RegExp) => {
      await surface.see(words)
      said(await lineWith(surface, words))
    },
    lose: async (words: string | RegExp) => {
      await surface.lose(words)
      witness.checked(`the ${place} does not say “${words}”`)
    },
  } satisfies Partial<Surface>
}

/** The whole line that holds the words: what the site said, and not only what was asked for. */
async function lineWith(surface: Surface, words: string | RegExp): Promise<string> {
  const lines = (await surface.text()).split('\n')
  const line = lines.find(line => (typeof words === 'string' ? line.includes(words) : words.test(line)))
  return (line ?? String(words)).trim()
}

/** The same thing with some of its ways replaced. All else stays its own, `instanceof` included. */
function altered<T extends object>(thing: T, ways: Partial<T>): T {
  return Object.assign(Object.create(thing), ways)
}
