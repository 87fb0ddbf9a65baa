import { randomBytes } from 'node:crypto'
import type { Browser, Popup, Tab } from './driver.ts'

/** One stretch of the way, told before it is walked. The demo prints it, a test reports it. */
export type Step = <T>(title: string, walk: () => Promise<T>) => Promise<T>

export interface Traveller {
  readonly browser: Browser
  readonly tab: Tab
  readonly siteUrl: string
  readonly step: Step
  /** Called between the steps, as to stop the background. */
  readonly between: () => Promise<void>
  /** How the site's own forms are sent, those that nothing of ours fills. */
  readonly send: (tab: Tab, siteUrl: string, form: SiteForm) => Promise<void>
  readonly email: string
  /** For the site. */
  readonly password: string
  /** For the vault. */
  readonly passphrase: string
}

/** One of the site's forms, with what is put into its fields: by label for a hand, by name for a request. */
export interface SiteForm {
  readonly path: string
  readonly fields: readonly { readonly label: string; readonly name: string; readonly text: string }[]
  readonly button: string
}

/** Fills in and sends a form of the site, as a person does. */
async function byHand(tab: Tab, siteUrl: string, { path, fields, button }: SiteForm): Promise<void> {
  await tab.goto(siteUrl + path)
  for (const { label, text } of fields) await tab.type(label, text)
  await tab.press(button)
}

/** Someone new at the site and to the extension. */
export async function newTraveller(
  browser: Browser,
  siteUrl: string,
  step: Step,
  between: () => Promise<void> = async () => {},
): Promise<Traveller> {
  const email = `ada.${randomBytes(4).toString('hex')}@lovelace.example`
  const tab = await browser.open(siteUrl)
  return {
    browser,
    tab,
    siteUrl,
    step,
    between,
    send: byHand,
    email,
    password: 'difference engine',
    passphrase: 'harbor violin amber lentil',
  }
}

const credentials = ({ email, password }: Traveller) => [
  { label: 'Email', name: 'email', text: email },
  { label: 'Password', name: 'password', text: password },
]

export async function signUp(traveller: Traveller): Promise<void> {
  const { tab, siteUrl, email, step, between, send } = traveller
  await step('Create an account on the site', async () => {
    await send(tab, siteUrl, { path: '/signup', fields: credentials(traveller), button: 'Create account' })
    await tab.see(`Signed in as ${email} with your password`)
  })
  await between()
}

export async function createVault({ browser, passphrase, step, between }: Traveller): Promise<void> {
  await step('Open Latchkey for the first time and choose a passphrase', async () => {
    const popup = await browser.popup()
    await popup.type('Passphrase', passphrase)
    await popup.type('The same again', passphrase)
    await popup.press('Create my vault')
    await popup.see('No accounts yet')
    await popup.close()
  })
  await between()
}

/** Opens the site's page with the QR code and gives back the secret that it prints beside it. */
export async function openEnrolment({ tab, siteUrl, step }: Traveller): Promise<string> {
  return step('Open the page that sets up two-step sign-in', async () => {
    await tab.goto(`${siteUrl}/security`)
    await tab.press(/^(Set up two-step sign-in)$/)
    await tab.see('Scan this code')
    const secret = await tab.evaluate<string>("document.querySelector('.key').textContent")
    return secret
  })
}

export async function addByQr({ browser, tab, email, step, between }: Traveller): Promise<void> {
  await step('Scan the QR code from the tab, add the account and fill its first code', async () => {
    const popup = await browser.popup()
    await popup.see('QR code found')
    await popup.see(email)
    await popup.press('Add and fill the first code')
    await popup.gone()
    await sendCode(tab)
  })
  await between()
}

export async function addByPaste(traveller: Traveller, pasted: string): Promise<void> {
  const { browser, tab, step, between } = traveller
  await step('Paste the key instead, add the account and fill its first code', async () => {
    const popup = await browser.popup()
    await popup.press('Add an account')
    await popup.type('Setup key or link', pasted)
    await popup.type('Site or service', 'Acme')
    await popup.type('Your account there', traveller.email)
    await popup.press('Add account')
    await popup.see('asks for a code')
    await popup.press('Fill this code')
    await popup.gone()
    await sendCode(tab)
  })
  await between()
}

/** The code that was filled is sent, and taken. */
export async function sendCode(tab: Tab): Promise<void> {
  const code = await tab.value('6-digit code')
  if (!/^\d{6}$/.test(code)) throw new Error('The site’s field does not hold six digits after the fill.')
  await tab.press('Confirm')
  await tab.see('Two-step sign-in is on')
}

export async function signOut({ tab, step, between }: Traveller): Promise<void> {
  await step('Sign out', async () => {
    await tab.press('Sign out')
    await tab.see('Create account')
  })
  await between()
}

export async function signInWithPassword(traveller: Traveller): Promise<void> {
  const { tab, siteUrl, send } = traveller
  await send(tab, siteUrl, { path: '/signin', fields: credentials(traveller), button: 'Sign in' })
  await tab.see('Enter your code')
}

/** A site takes no code twice: this waits, as a person does, for one that comes after the code of enrolment. */
async function nextCode(popup: Popup): Promise<void> {
  const current = await popup.evaluate<string>("document.querySelector('.card .digits').textContent")
  await popup.lose(current)
}

export async function signInWithCode(traveller: Traveller): Promise<void> {
  const { browser, tab, email, step, between } = traveller
  await step('Sign in with the password, then let Latchkey fill the code', async () => {
    await signInWithPassword(traveller)
    const popup = await browser.popup()
    await popup.see('asks for a code')
    await nextCode(popup)
    await popup.press('Fill this code')
    await popup.gone()
    await tab.press('Continue')
    await tab.see(`Signed in as ${email} with a code`)
  })
  await between()
}
