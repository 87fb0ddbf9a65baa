import {
  addByPaste,
  addByQr,
  createVault,
  openEnrolment,
  sendCode,
  signInWithCode,
  signInWithPassword,
  signOut,
  signUp,
  type Traveller,
} from './journey.ts'

// The way goes on with recovery codes.

/** Keeps the ten codes that the site shows now, and gives them back as the page lists them. */
export async function keepCodes({ browser, tab, step, between }: Traveller): Promise<string[]> {
  const codes = await step('Keep the ten recovery codes that the site shows', async () => {
    const shown = await tab.evaluate<string[]>(
      "[...document.querySelectorAll('.codes code')].map(code => code.textContent)",
    )
    const popup = await browser.popup()
    await popup.see('10 recovery codes')
    // Its codes are offered once the site was seen to have taken the first code.
    await popup.lose('Not confirmed yet')
    await popup.press('Keep all 10')
    await popup.see('Kept 10 recovery codes')
    await popup.close()
    return shown
  })
  await between()
  return codes
}

/** Signs in with the next recovery code and gives back the one that was filled. */
export async function signInWithRecoveryCode(traveller: Traveller): Promise<string> {
  const { browser, tab, email, passphrase, step, between } = traveller
  const filled = await step('Sign in without the code: let Latchkey fill a recovery code', async () => {
    await signInWithPassword(traveller)
    await tab.press('Use a recovery code instead')
    await tab.see('Enter one of the codes')
    const popup = await browser.popup()
    await popup.see('asks for a recovery code')
    await popup.type('Your passphrase, to take one out', passphrase)
    await popup.press('Fill the next recovery code')
    await popup.gone()
    const code = await tab.value('Recovery code')
    await tab.press('Continue')
    await tab.see(`Signed in as ${email} with a recovery code`)
    return code
  })
  await between()
  return filled
}

/** The site says no, and its form stays. */
export async function useRecoveryCodeAgain(traveller: Traveller, code: string): Promise<void> {
  const { tab, siteUrl, step, between, send } = traveller
  await step('Try the same recovery code again: the site refuses it', async () => {
    await signInWithPassword(traveller)
    const fields = [{ label: 'Recovery code', name: 'recovery_code', text: code }]
    await send(tab, siteUrl, { path: '/recover', fields, button: 'Continue' })
    await tab.see('not valid or has been used already')
  })
  await between()
}

/** Nine on both sides: the site says so on its page, Latchkey beside the account, and it offers no second keeping of them. */
export async function countCodes({ browser, tab, siteUrl, step, between }: Traveller): Promise<void> {
  await step('Count the recovery codes left: nine on the site, nine in Latchkey', async () => {
    await tab.goto(`${siteUrl}/security/recovery-codes`)
    await tab.see('9 recovery codes left')
    const popup = await browser.popup()
    await popup.see('9 recovery codes')
    await popup.lose('on this page')
    await popup.close()
  })
  await between()
}

/** The site refuses the code that was filled; it can be put back, and that undone. The tab stays on the form. */
export async function takeMarkBack({ browser, step, between }: Traveller): Promise<void> {
  await step('Put the refused recovery code back, then think better of it', async () => {
    const popup = await browser.popup()
    await popup.see('Did the site refuse it?')
    await popup.press('Put it back')
    await popup.see('The code counts as unused again')
    await popup.see('10 recovery codes')
    await popup.press('Undo')
    await popup.see('9 recovery codes')
    await popup.close()
  })
  await between()
}

/** The site gives a new key and new codes; the account here goes on with them. Gives back the codes that the site shows. */
export async function startOver(traveller: Traveller): Promise<string[]> {
  const { browser, tab, siteUrl, passphrase, password, send, step, between } = traveller
  await step('Start over with a new key on the site, and let Latchkey fill its first code', async () => {
    const fields = [{ label: 'Password', name: 'password', text: password }]
    await send(tab, siteUrl, { path: '/security/start-over', fields, button: 'Start over with a new key' })
    await tab.see('Scan this code')
    const popup = await browser.popup()
    await popup.see('It is here already, with another key')
    await popup.press('Add and fill the first code')
    await popup.gone()
    await sendCode(tab)
  })
  await between()
  const codes = await step('See the new codes beside the old ones, and replace them', async () => {
    const shown = await tab.evaluate<string[]>(
      "[...document.querySelectorAll('.codes code')].map(code => code.textContent)",
    )
    const popup = await browser.popup()
    await popup.see('The new key works. The old one is in the bin')
    await popup.press('Compare with those kept')
    await popup.type('Your passphrase, to see both sets', passphrase)
    await popup.press('Compare them')
    await popup.see('These are other codes')
    for (const code of shown) await popup.see(code)
    await popup.press('Replace with these 10')
    await popup.see('Kept 10 new recovery codes')
    await popup.see('10 recovery codes')
    await popup.press(/^Details of/)
    await popup.see('10 of 10 left')
    await popup.see(/Replaced on .*, \d unused/)
    await popup.close()
    return shown
  })
  await between()
  return codes
}

/** The whole way, from signing up to the last count. What was secret on it comes back, to be searched for on disk. */
export async function wholePath(
  traveller: Traveller,
  enrolBy: 'qr' | 'paste',
): Promise<{ secret: string; codes: string[] }> {
  await signUp(traveller)
  await createVault(traveller)
  const secret = await openEnrolment(traveller)
  await (enrolBy === 'qr' ? addByQr(traveller) : addByPaste(traveller, secret))
  const codes = await keepCodes(traveller)
  await signOut(traveller)
  await signInWithCode(traveller)
  await signOut(traveller)
  const used = await signInWithRecoveryCode(traveller)
  if (used !== codes[0])
    throw new Error('The recovery code that was filled is not the first one that the site showed.')
  await countCodes(traveller)
  await signOut(traveller)
  await useRecoveryCodeAgain(traveller, used)
  return { secret, codes }
}
