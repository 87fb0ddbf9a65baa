import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadsOf } from '../downloads.ts'

type Preferences = Record<string, string | number | boolean>

/** Firefox gives each installation a random address; tests want to know it beforehand. */
export const extensionUuid = '1a7c4e00-0000-4000-8000-00000000f1ef'

/** Marionette picks a free port when asked for port 0, and writes it down in this file of the profile. */
export const portFile = 'MarionetteActivePort'

/** Firefox applies `remote.prefs.recommended` by itself for tests, but only once it runs: these must come earlier. */
const quiet: Preferences = {
  // Whatever Firefox still asks for, no question leaves this machine: every name is this machine.
  'network.dns.forceResolve': '127.0.0.1',
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.ml.chat.enabled': false,
  'browser.ml.enable': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.showSponsoredTopSites': false,
  'browser.newtabpage.enabled': false,
  'browser.ping-centre.telemetry': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.google5.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.geoSpecificDefaults': false,
  'browser.search.suggest.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'browser.translations.enable': false,
  'browser.urlbar.suggest.searches': false,
  'browser.urlbar.quicksuggest.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.systemAddon.update.url': '',
  'extensions.update.enabled': false,
  'geo.provider.network.url': '',
  'identity.fxaccounts.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'nimbus.rollouts.enabled': false,
  'security.OCSP.enabled': 0,
  'security.remote_settings.crlite_filters.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': 'about:blank',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
}

/** A test that looks on the disk for secrets must find only what the extension wrote. */
const forgetful: Preferences = {
  'browser.cache.disk.enable': false,
  'browser.formfill.enable': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.sessionstore.interval': 86_400_000,
  'browser.sessionstore.max_tabs_undo': 0,
  'browser.sessionstore.max_windows_undo': 0,
  'browser.sessionstore.privacy_level': 2,
  'browser.sessionstore.resume_from_crash': false,
  'signon.autofillForms': false,
  'signon.rememberSignons': false,
  'toolkit.startup.max_resumed_crashes': -1,
}

const drivable: Preferences = {
  // A secure context is what the page says it is: no silent upgrade of the local test site.
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
  // Closing the last tab must not end the browser under the test.
  'browser.tabs.closeWindowWithLastTab': false,
  'browser.tabs.warnOnClose': false,
  // A temporary add-on is uninstalled when Firefox ends. A second start with the same profile must find its data.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'marionette.port': 0,
  'security.notification_enable_delay': 0,
  'ui.prefersReducedMotion': 1,
}

export interface ProfileChoices {
  folder: string | undefined
  extensionId: string
  colorScheme: 'light' | 'dark'
  webAssembly: boolean
}

/** Makes the folder ready for a start, and gives back its path. What it holds from an earlier run stays. */
export async function prepareProfile(choices: ProfileChoices): Promise<string> {
  const folder = choices.folder ?? (await mkdtemp(join(tmpdir(), 'latchkey-firefox-')))
  await mkdir(folder, { recursive: true })
  await rm(join(folder, portFile), { force: true })
  await writeFile(join(folder, 'user.js'), userJs(folder, choices))
  return folder
}

function userJs(folder: string, { extensionId, colorScheme, webAssembly }: ProfileChoices): string {
  const dark = colorScheme === 'dark'
  const preferences: Preferences = {
    ...quiet,
    ...forgetful,
    ...drivable,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
    // 2 stands for the folder that is named.
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsOf(folder),
    'javascript.options.wasm': webAssembly,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
  }
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  return `${lines.join('\n')}\n`
}
