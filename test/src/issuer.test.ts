import { expect, test } from 'vitest'
import { registrableDomain } from '../../src/domain.ts'
import { iconNameFor } from '../../src/issuer.ts'
import { services } from '../../src/services.ts'

test.each([
  ['GitHub', 'github'],
  ['github', 'github'],
  ['GITHUB', 'github'],
  ['Git Hub', 'github'],
  ['GitHub, Inc.', 'github'],
  ['GitHub Enterprise', 'github'],
  ['GitHub (work)', 'github'],
  ['GitHub: ada', 'github'],
  ['GitHub [ada]', 'github'],
  ['github.com', 'github'],
  ['www.github.com', 'github'],
  ['https://github.com/login', 'github'],
  ['Google', 'google'],
  ['Google: ada@gmail.com', 'google'],
  ['Google:ada@gmail.com', 'google'],
  ['Google Account', 'google'],
  ['accounts.google.com', 'google'],
  ['Google Cloud', 'googlecloud'],
  ['cloud.google.com', 'googlecloud'],
  ['Gmail', 'gmail'],
  ['Dropbox - ada', 'dropbox'],
  ['Dropbox, Inc', 'dropbox'],
  ['PayPal', 'paypal'],
  ['PayPal Holdings', undefined],
  ['PyPI', 'pypi'],
  ['npm', 'npm'],
  ['npmjs.com', 'npm'],
  ['GitLab B.V.', 'gitlab'],
  ['Hetzner Online GmbH', 'hetzner'],
  ['Hetzner Online GmbH & Co. KG', 'hetzner'],
  ['netcup', 'netcup'],
  ['OVHcloud', 'ovh'],
  ['1&1', '1and1'],
  ['1und1.de', '1and1'],
  ['X', 'x'],
  ['Twitter', 'x'],
  ['x.com', 'x'],
  ['Battle.net', 'battledotnet'],
  ['Blizzard Entertainment', 'battledotnet'],
  ['Epic Games', 'epicgames'],
  ['Epic Games Account', 'epicgames'],
  ['PlayStation Network', 'playstation'],
  ['Steam', 'steam'],
  ['Ubisoft Connect', 'ubisoft'],
  ['Humble Bundle', 'humblebundle'],
  ['Rockstar Games Social Club', 'rockstargames'],
  ['Booking.com', 'bookingdotcom'],
  ['Proton', 'proton'],
  ['ProtonMail', 'protonmail'],
  ['Proton Mail', 'protonmail'],
  ['Tutanota', 'tuta'],
  ['mailbox.org', 'mailbox'],
  ['WEB.DE', 'webdotde'],
  ['FRITZ!Box', 'fritz'],
  ['EU Login', 'europeanunion'],
  ['Wikimedia', 'wikimediafoundation'],
  ['mastodon.social', 'mastodon'],
  ['Firefox Accounts', 'firefox'],
  ['Nextcloud', 'nextcloud'],
  ['nextcloud', 'nextcloud'],
  ['Home Assistant', 'homeassistant'],
  ['Proxmox Virtual Environment', 'proxmox'],
  ['cPanel®', 'cpanel'],
  ['Notïon', 'notion'],
  ['Wise', 'wise'],
  ['TransferWise Ltd.', 'wise'],
  ['1Password', '1password'],
  ['Bitwarden Inc.', 'bitwarden'],
])('an issuer written %s has the icon %s', (issuer, icon) => {
  expect(iconNameFor(issuer, [])).toBe(icon)
})

test.each([
  // Somebody else, whose name begins, ends or nearly is like one that is known.
  'Acme',
  'Apple Bank',
  'Pineapple',
  'Bank of Box',
  'Steamworks Brewing',
  'Stripes',
  'Gitthub',
  'GitHub Fans',
  'Not GitHub',
  'Discordia',
  'Notional',
  'Xbox',
  'Inc.',
  'Account',
  '',
  ' ',
  '?',
  // Someone's address there, and hosts that only hold the name of one.
  'ada@github.com',
  'ada@mail.google.com',
  'github.com.evil.example',
  'evil.example/github.com',
  'github.com@evil.example',
  'evilgithub.com',
  'github-com.example',
  'ada.github.io',
  'com',
  '.com',
])('%j is nobody’s name', issuer => {
  expect(iconNameFor(issuer, [])).toBeUndefined()
})

test.each([
  ['Cyrillic among Latin', 'G\u0456thub'],
  ['Cyrillic among Latin', '\u0420ayPal'],
  ['Greek among Latin', 'G\u03BFogle'],
  ['Cyrillic among Latin, in one of two words', 'G\u0456thub Enterprise'],
  ['Cyrillic among Latin, before an account', 'G\u0456thub: ada'],
])('a name with %s, %s, has no icon, on whatever host', (_how, issuer) => {
  expect(iconNameFor(issuer, ['github.com', 'paypal.com', 'google.com'])).toBeUndefined()
})

test.each([
  ['Cyrillic alone', '\u0435\u0431\u0430\u0443'],
  ['fullwidth letters', '\uFF27\uFF49\uFF54\uFF28\uFF55\uFF42'],
  ['mathematical letters', '\u{1D406}\u{1D422}\u{1D42D}\u{1D407}\u{1D42E}\u{1D41B}'],
])('a name that is drawn like one that is known, in %s, is not taken for it', (_how, issuer) => {
  expect(iconNameFor(issuer, [])).toBeUndefined()
})

test.each([
  ['github.com', 'github'],
  ['github.com:8443', 'github'],
  ['gist.github.com', 'github'],
  ['accounts.google.com', 'google'],
  ['ads.google.com', 'googleads'],
  ['acme.atlassian.net', 'atlassian'],
  ['signin.ebay.co.uk', 'ebay'],
  ['console.hetzner.cloud', 'hetzner'],
  ['ok.ru', 'odnoklassniki'],
])('an account that no issuer names has the icon of its host %s', (host, icon) => {
  expect(iconNameFor('', [host])).toBe(icon)
})

test.each([
  'github.com.evil.example',
  'github.com-login.example',
  'evil-github.com',
  'evilgithub.com',
  'github.co',
  'github.com.',
  'ada.github.io',
  'xn--gthub-3ve.com',
  'localhost',
  'localhost:3000',
  '127.0.0.1',
  '[::1]:8080',
  'com',
])('%s is nobody’s host', host => {
  expect(iconNameFor('', [host])).toBeUndefined()
})

test('what the issuer says comes before the host, and an unknown issuer leaves it to the first host that is known', () => {
  expect(iconNameFor('GitHub', ['gitlab.com'])).toBe('github')
  expect(iconNameFor('GitHub', ['github.com.evil.example'])).toBe('github')
  expect(iconNameFor('Work', ['login.acme.example', 'gitlab.com', 'github.com'])).toBe('gitlab')
})

test('no name and no host is listed twice', () => {
  const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at)
  expect(twice(services.flatMap(({ names }) => names))).toEqual([])
  expect(twice(services.flatMap(({ hosts }) => hosts))).toEqual([])
})

test('every listed name is found as it is listed', () => {
  const lost = services.flatMap(({ icon, names }) => names.filter(name => iconNameFor(name, []) !== icon))
  expect(lost).toEqual([])
})

test('no listed host is a suffix under which strangers register names', () => {
  const shared = services.flatMap(({ hosts }) => hosts.filter(host => registrableDomain(host) === undefined))
  expect(shared).toEqual([])
})
