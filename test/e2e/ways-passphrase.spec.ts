import { test } from './fixtures.ts'
import { passphrase } from './habits.ts'
import { confirm, settingsOfNewVault, typeNewPassphrase } from './settings.ts'

test('a passphrase that opens the vault already is refused, and a weak one is warned of', async ({
  browserUnderTest,
}) => {
  const settings = await settingsOfNewVault(browserUnderTest)
  await settings.press('Add another passphrase')
  await settings.press('Add the passphrase')
  await settings.see('A passphrase needs at least ten characters')
  await settings.type('New passphrase', passphrase)
  await settings.press('Add the passphrase')
  await settings.see('Type the passphrase here once more')
  await settings.type('The new one again', passphrase)
  await settings.press('Add the passphrase')
  await confirm(settings)
  await settings.see('This passphrase opens the vault already. Choose another one.')
  await typeNewPassphrase(settings, 'password1234')
  await settings.press('Add the passphrase')
  await settings.see(/The passphrase is added\. With a copy of this disk, .* Add words\./)
})
