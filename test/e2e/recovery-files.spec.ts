import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'
import type { Popup } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, passphrase, vaultWithAcme } from './habits.ts'

const files = join(import.meta.dirname, '../vectors/recovery-files')
const fileOf = (name: string): string => readFileSync(join(files, name), 'utf8')
const { 'github-recovery-codes.txt': github, 'discord_backup_codes.txt': discord } = JSON.parse(
  fileOf('expected.json'),
)

const key = 'WEOB4N6BEI25NKEMWRQDSFGIUOVN5RSW'
const uri = `otpauth://totp/Example%20App:dana%40example.org?secret=${key}&issuer=Example%20App`
const codes = ['gvew-was6-pzj3', '4pai-sctq-yaee', 'jxqw-xnsj-oazj', 'qj9x-v9ia-temy']

/** What the API answers to `create`, as a client prints it. */
async function answer(changed: object = {}): Promise<string> {
  const qr_code = (await QRCode.toDataURL(uri)).replace(',', ', ')
  const emails = [{ email: 'dana@example.org', verified: true }]
  const whole = {
    status_code: 200,
    totp_id: 't',
    secret: key,
    qr_code,
    recovery_codes: codes,
    user: { emails },
  }
  return JSON.stringify({ ...whole, ...changed }, null, 2)
}

/** Puts text where the focus is as the browser pastes it: in one piece, line breaks and all, in place of what stood there. */
async function pasteInto(popup: Popup, label: string, text: string): Promise<void> {
  await popup.type(label, '')
  await popup.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`)
}

/** Drops a file on the form, as the browser hands it to a page. */
async function drop(popup: Popup, name: string, bytes: Buffer, type: string): Promise<void> {
  await popup.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), char => char.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], '${name}', { type: '${type}' }))
    const event = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'dataTransfer', { value: data })
    document.querySelector('textarea').dispatchEvent(event)
  })()`)
}

const keyField = 'Setup key or link'
const codesField = 'Codes from the site, one a line'

test('the answer of the API brings account, site and recovery codes in one go, and one undo takes them back', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await popup.press('Add an account')
  await pasteInto(popup, keyField, await answer())
  await popup.press(/^Fill its codes on/)
  await popup.press('Add account')
  await popup.see(`Account found with 4 recovery codes, for ${new URL(site.webUrl).host}`)
  await popup.see('dana@example.org')
  await popup.see('gvew-••••-••••')
  expect(await popup.text()).not.toContain(codes[0])
  await popup.press(/^Add with 4 recovery codes/)
  await popup.see('Added Example App with 4 recovery codes')
  await popup.see(/4 recovery codes\s+\d{3}/)
  await popup.press('Undo')
  await popup.see('No accounts yet')
})

test('the codes that came with an answer are kept as any others', async ({ browserUnderTest, site }) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await popup.press('Add an account')
  await popup.see('Setup key or link')
  await drop(popup, 'answer.json', Buffer.from(await answer()), 'application/json')
  await popup.see('Account found with 4 recovery codes')
  await popup.type('Site or service', 'Work')
  await popup.press(/^Add with 4 recovery codes/)
  await popup.see('Added Work with 4 recovery codes')
  await popup.press('Details of Work')
  await popup.press('Show them')
  await popup.type('Your passphrase', passphrase)
  await popup.press('Show the codes')
  for (const code of codes) await popup.see(code)
})

test('an answer that cannot be added is explained, stays in its field, and nothing is stored', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await popup.press('Add an account')
  const wrong = [
    {
      text: await answer({ secret: 'JBSWY3DPEHPK3PXP' }),
      sentence: 'holds another key than the one beside it',
    },
    { text: '{"secret": "JBSWY', sentence: 'or not all of one' },
    { text: JSON.stringify({ totps: [{ recovery_codes: codes }] }), sentence: 'Paste it in the details' },
  ]
  for (const { text, sentence } of wrong) {
    await pasteInto(popup, keyField, text)
    await popup.press('Add account')
    await popup.see(sentence)
    expect(await popup.value(keyField)).toBe(text)
  }
  await popup.press('Back to the accounts')
  await popup.see('No accounts yet')
})

test('where the QR code of an answer is cut short, its key is added once that is said', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await popup.press('Add an account')
  await pasteInto(popup, keyField, await answer({ qr_code: 'data:image/png;base64, iVBORw0KGgo...CC' }))
  await popup.press('Add account')
  await popup.see('The QR code in this answer cannot be read')
  await popup.type('Site or service', 'Acme')
  await popup.press(/^Add with 4 recovery codes/)
  await popup.see('Added Acme with 4 recovery codes')
})

test('a downloaded file is pasted into the details of its account, and the next one is dropped there', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Details of Acme')
  await popup.press('Paste codes')
  await pasteInto(popup, codesField, fileOf('github-recovery-codes.txt'))
  await popup.press('Keep them')
  await popup.see(`Kept ${github.codes.length} recovery codes with Acme`)
  await popup.press('Details of Acme')
  await popup.press('Paste a new set')
  await drop(popup, 'discord_backup_codes.txt', Buffer.from(fileOf('discord_backup_codes.txt')), 'text/plain')
  await popup.press('Compare with those kept')
  await popup.type('Your passphrase, to see both sets', passphrase)
  await popup.press('Compare them')
  await popup.see('These are other codes')
  await popup.press(`Replace with these ${discord.codes.length}`)
  await popup.see(`Kept ${discord.codes.length} new recovery codes with Acme, without 2 marked as used`)
  await popup.press('Details of Acme')
  await popup.see(`${discord.codes.length} of ${discord.codes.length} left`)
})

test('a file that is none of codes is explained, and what was typed stays', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Details of Acme')
  await popup.press('Paste codes')
  await popup.type(codesField, 'ckss-2skx-ebow')
  await drop(popup, 'codes.txt', Buffer.from('ckss-2skx-ebow', 'utf16le'), 'text/plain')
  await popup.see('This is not a plain text file')
  await drop(popup, 'codes.txt', Buffer.alloc(1_000_000, 'a'), 'text/plain')
  await popup.see('larger than any set of recovery codes')
  expect(await popup.value(codesField)).toBe('ckss-2skx-ebow')
  await pasteInto(popup, codesField, `\u202eckss-2skx-ebow`)
  await popup.press('Keep them')
  await popup.see('characters in this that cannot be seen')
  await pasteInto(popup, codesField, await answer())
  await popup.press('Keep them')
  await popup.see('This answer sets up another account')
  await pasteInto(popup, codesField, JSON.stringify({ totps: [{ totp_id: 't', recovery_codes: codes }] }))
  await popup.press('Keep them')
  await popup.see('Kept 4 recovery codes with Acme')
})

test('the downloaded file is chosen in the settings, for the account that it belongs to, and that can be undone', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Details of Acme')
  await popup.press('Paste codes')
  await popup.press('Choose its file')
  const tab = await browserUnderTest.tabOpened(`${browserUnderTest.extensionOrigin}/options/`)
  await tab.choose('The file that the site gave you', join(files, 'github-recovery-codes.txt'))
  await tab.see('Above stands what is in github-recovery-codes.txt')
  await tab.press('Keep them')
  await tab.see(`Kept ${github.codes.length} recovery codes with Acme`)
  await tab.press('Undo')
  await tab.see('Undone')
  // Typed into the list of accounts, letters go nowhere else: what is chosen by the first is no reason to lead on.
  await tab.type('They belong to', 'Acme, ada')
  expect(await tab.value('Codes from the site, one a line')).toBe('')
  await tab.choose('The file that the site gave you', join(files, 'discord_backup_codes.txt'))
  await tab.see('Above stands what is in discord_backup_codes.txt')
  await tab.press('Keep them')
  await tab.see(`Kept ${discord.codes.length} recovery codes with Acme, without 2 marked as used`)
})
