import { test } from './fixtures.ts'
import { newTraveller } from './journey.ts'
import { wholePath } from './journey-recovery.ts'

test('enrol by QR code, sign in with a filled code, get back in with a filled recovery code', async ({
  browserUnderTest,
  site,
}) => {
  await wholePath(await newTraveller(browserUnderTest, site.webUrl, test.step), 'qr')
})

test('the same with a pasted key', async ({ browserUnderTest, site }) => {
  await wholePath(await newTraveller(browserUnderTest, site.webUrl, test.step), 'paste')
})

test('the same with the background stopped between the steps', async ({ browserUnderTest, site }) => {
  await wholePath(
    await newTraveller(browserUnderTest, site.webUrl, test.step, () => browserUnderTest.stopBackground()),
    'qr',
  )
})
