/** A service that many people know by its icon. */
export interface Service {
  /** As simple-icons names its icon. */
  readonly icon: string
  /** How its issuer is written, as `issuer.ts` normalises it. */
  readonly names: readonly string[]
  /** Each stands for all hosts below it, too; none is a suffix under which strangers register. */
  readonly hosts: readonly string[]
}

// Services that offer two-step sign-in by codes, and of them those that simple-icons has an icon of without terms of its own. Each
// begins with the icon's name, which is a name of the service as well; of what follows, the words with a dot are hosts.
const listed = `
1password 1password.com 1password.eu 1password.ca; bitwarden bitwarden.com bitwarden.eu; dashlane
dashlane.com; enpass; ente enteauth ente.io; keeper keepersecurity keepersecurity.com keepersecurity.eu;
keybase keybase.io; lastpass lastpass.com; passbolt passbolt.com; vaultwarden; yubico yubico.com; auth0
auth0.com; okta okta.com; authentik goauthentik.io; clerk clerk.com; fusionauth fusionauth.io; adguard
adguard.com adguard-dns.io; avast avast.com; bitdefender bitdefender.com; expressvpn expressvpn.com; kaspersky
kaspersky.com; malwarebytes malwarebytes.com; mcafee mcafee.com; nextdns nextdns.io; nordvpn nordaccount
nordvpn.com nordaccount.com; norton norton.com; openvpn openvpn.net openvpn.com; surfshark surfshark.com;
tailscale tailscale.com; virustotal virustotal.com; zerotier zerotier.com;

addydotio anonaddy addy.io; disroot disroot.org; gmail googlemail gmail.com googlemail.com; gmx gmx.net
gmx.com gmx.de gmx.at gmx.ch; hey hey.com; icloud icloud.com; improvmx improvmx.com; mailbox mailboxorg
mailbox.org; maildotcom mail.com; maildotru mailru mail.ru; migadu migadu.com; proton proton.me; protonmail
protonmail.com; protonvpn protonvpn.com; riseup riseup.net; simplelogin simplelogin.io simplelogin.com; tuta
tutanota tuta.com tutanota.com; webdotde webde web.de; zoho zohomail zohocorp zoho.com zoho.eu zoho.in;

apple appleid apple.com; google googleworkspace gsuite google.com; googleads ads.google.com; googlecloud
googlecloudplatform gcp cloud.google.com; meta meta.com; mozilla mozilla.org; firefox firefox.com; samsung
samsung.com; sony sony.com; xiaomi xiaomi.com; huawei huawei.com;

bluesky bsky bsky.app bsky.social; badoo badoo.com; buymeacoffee buymeacoffee.com; deviantart deviantart.com;
discord discord.com discordapp.com; discourse discourse.org; disqus disqus.com; facebook facebook.com; flickr
flickr.com; imgur imgur.com; instagram instagram.com; kakao kakao.com; kakaotalk; kick kick.com; kofi
ko-fi.com; line line.me; mastodon mastodon.social mastodon.online joinmastodon.org mstdn.social mas.to
fosstodon.org hachyderm.io infosec.exchange chaos.social; matrix matrix.org; mattermost mattermost.com; medium
medium.com; meetup meetup.com; naver naver.com; nextdoor nextdoor.com; odnoklassniki ok.ru; onlyfans
onlyfans.com; patreon patreon.com; pinterest pinterest.com; pixelfed pixelfed.social; quora quora.com; reddit
reddit.com; rocketdotchat rocketchat rocket.chat; rumble rumble.com; sinaweibo weibo weibo.com; snapchat
snapchat.com; substack substack.com; telegram telegram.org; threads threads.net threads.com; tiktok
tiktok.com; tumblr tumblr.com; twitch twitch.tv; viber viber.com; vk vkontakte vk.com; wattpad wattpad.com;
whatsapp whatsapp.com; wire wire.com; x twitter x.com twitter.com; xing xing.com; youtube youtube.com; zulip
zulip.com zulipchat.com;

bandcamp bandcamp.com; dailymotion dailymotion.com; deezer deezer.com; emby; fitbit fitbit.com; garmin
garmin.com; lastdotfm lastfm last.fm; netflix netflix.com; plex plex.tv; soundcloud soundcloud.com; spotify
spotify.com; strava strava.com; tidal tidal.com; trakt trakt.tv; vimeo vimeo.com;

battledotnet battlenet blizzard blizzardentertainment battle.net blizzard.com; bungie bungie.net; chessdotcom
chess.com; curseforge curseforge.com; ea electronicarts ea.com; epicgames epicgamesstore epicgames.com; faceit
faceit.com; fortnite; gogdotcom gog gog.com; humblebundle humblebundle.com; itchdotio itchio itch.io; lichess
lichess.org; mihoyo hoyoverse mihoyo.com hoyoverse.com; modrinth modrinth.com; nexon nexon.com; nvidia
nvidia.com; osu ppy.sh; playstation playstationnetwork psn sonyentertainmentnetwork playstation.com
sonyentertainmentnetwork.com; riotgames riotgames.com; roblox roblox.com; rockstargames
rockstargamessocialclub rockstargames.com; squareenix square-enix.com; steam steamguard steampowered.com
steamcommunity.com; ubisoft ubisoftconnect uplay ubisoft.com ubi.com; unity unity.com unity3d.com;

adyen adyen.com; binance binance.com binance.us; blockchaindotcom blockchain.com; brex brex.com; bunq
bunq.com; cashapp cash.app; coinbase coinbase.com; gusto gusto.com; intuit intuit.com; klarna klarna.com;
kucoin kucoin.com; lemonsqueezy lemonsqueezy.com; liberapay liberapay.com; mercadopago mercadopago.com
mercadopago.com.br; monzo monzo.com; n26 n26.com; nicehash nicehash.com; okx okex okx.com; opencollective
opencollective.com; paddle paddle.com; payoneer payoneer.com; paypal paypal.com; quickbooks
quickbooks.intuit.com; razorpay razorpay.com; revolut revolut.com; robinhood robinhood.com; square
squareup.com; stripe stripe.com; sumup sumup.com; tradingview tradingview.com; trezor trezor.io; uphold
uphold.com; venmo venmo.com; wazirx wazirx.com; wise transferwise wise.com transferwise.com; xero xero.com;
zerodha zerodha.com;

airbnb airbnb.com; alibabadotcom alibaba alibaba.com; aliexpress aliexpress.com; allegro allegro.pl;
bigcommerce bigcommerce.com; bookingdotcom booking.com; deutschebahn dbbahn bahn.de; dhl dhl.com dhl.de;
doordash doordash.com; ebay ebay.com ebay.de ebay.co.uk ebay.fr ebay.it ebay.es; etsy etsy.com; fedex
fedex.com; g2a g2a.com; gumroad gumroad.com; humhub; kickstarter kickstarter.com; kleinanzeigen
ebaykleinanzeigen kleinanzeigen.de; lyft lyft.com; newegg newegg.com; rakuten rakuten.co.jp rakuten.com;
shopify shopify.com; shopware shopware.com; uber uber.com; ups ups.com; usps usps.com; woocommerce
woocommerce.com; yelp yelp.com; zalando zalando.de zalando.com;

airtable airtable.com; anydesk anydesk.com; asana asana.com; atlassian atlassian.com atlassian.net; autodesk
autodesk.com; basecamp basecamp.com; box box.com; brevo sendinblue brevo.com sendinblue.com; buffer
buffer.com; calendly calendly.com; clickup clickup.com; confluence; coursera coursera.org; datev datev.de;
deepl deepl.com; dropbox dropbox.com; duolingo duolingo.com; egnyte egnyte.com; evernote evernote.com; figma
figma.com; filen filen.io; fiverr fiverr.com; freelancer freelancer.com; grammarly grammarly.com; hootsuite
hootsuite.com; hubspot hubspot.com; ifttt ifttt.com; indeed indeed.com; intercom intercom.com; jira
jirasoftware; linear linear.app; logmein logmein.com; mailchimp mailchimp.com; mailgun mailgun.com
mailgun.net; make make.com; mega meganz mega.nz mega.io; miro miro.com; n8n n8n.io n8n.cloud; nextcloud
nextcloud.com; notesnook notesnook.com; notion notion.so notion.com; obsidian obsidian.md; odoo odoo.com;
orcid orcid.org; overleaf overleaf.com; owncloud owncloud.com; personio personio.de personio.com; sap sap.com;
squarespace squarespace.com; surveymonkey surveymonkey.com; teamviewer teamviewer.com; ticktick ticktick.com;
todoist todoist.com; toggl toggltrack toggl.com; trello trello.com; tresorit tresorit.com; typeform
typeform.com; udemy udemy.com; upwork upwork.com; webflow webflow.com; wix wix.com; zapier zapier.com; zendesk
zendesk.com; zoom zoomvideocommunications zoom.us zoom.com;

1and1 1und1 1und1.de; akamai akamai.com; alibabacloud aliyun alibabacloud.com aliyun.com; backblaze
backblaze.com; bunnydotnet bunny.net; cloudflare cloudflare.com; cloudways cloudways.com; contabo contabo.com;
digitalocean digitalocean.com; exoscale exoscale.com; fastly fastly.com; flydotio flyio fly.io; gandi
gandi.net; godaddy godaddy.com; hetzner hetzneronline hetznercloud hetzner.com hetzner.de hetzner.cloud;
hostinger hostinger.com; infomaniak infomaniak.com infomaniak.ch; ionos ionos.com ionos.de ionos.co.uk; kinsta
kinsta.com; namecheap namecheap.com; namesilo namesilo.com; netcup netcup.de netcup.com netcup.eu; netlify
netlify.com; ovh ovhcloud ovh.com ovhcloud.com; porkbun porkbun.com; railway railway.com railway.app; render
render.com; scaleway scaleway.com; supabase supabase.com; upcloud upcloud.com; vercel vercel.com; vultr
vultr.com; wasabi wasabi.com wasabisys.com; wpengine wpengine.com; yandexcloud yandex.cloud;

anthropic anthropic.com; arduino arduino.cc; bitbucket bitbucket.org; bitrise bitrise.io; bugcrowd
bugcrowd.com; buildkite buildkite.com; circleci circleci.com; claude claude.ai; codeberg codeberg.org;
contentful contentful.com; crowdin crowdin.com; databricks databricks.com; datadog datadoghq.com datadoghq.eu;
docker dockerhub docker.com; elastic elasticcloud elastic.co; gitea gitea.com; gitee gitee.com; github
githubenterprise githubenterprisecloud githubenterpriseserver github.com; gitkraken gitkraken.com; gitlab
gitlab.com; grafana grafanacloud grafana.com grafana.net; hackerone hackerone.com; hackthebox htb
hackthebox.com hackthebox.eu; hashicorp hashicorpcloudplatform hashicorp.com; huggingface huggingface.co;
intigriti intigriti.com; jetbrains jetbrains.com; jfrog jfrog.com jfrog.io; kaggle kaggle.com; launchpad
launchpad.net; mongodb mongodbatlas mongodb.com; newrelic newrelic.com; npm npmjs npmjs.com; nuget nuget.org;
pagerduty pagerduty.com; planetscale planetscale.com; postman postman.com; pulumi pulumi.com; pypi
pythonpackageindex pypi.org; readthedocs readthedocs.org; replit replit.com; resend resend.com; rubygems
rubygems.org; sentry sentry.io; snowflake snowflake.com snowflakecomputing.com; snyk snyk.io; sourceforge
sourceforge.net; sourcehut srht sr.ht; statuspage statuspage.io; terraform terraformcloud hcpterraform
terraform.io; transifex transifex.com; tryhackme tryhackme.com;

appwrite appwrite.io; bookstack; caprover; checkmk; cloudron cloudron.io; coolify coolify.io; cpanel
cpanel.net; directus directus.io directus.cloud; drupal drupal.org; fireflyiii; fritz fritzbox avm fritz.box
avm.de; ghost ghost.org; homeassistant nabucasa nabucasa.com home-assistant.io; icinga; invoiceninja;
jellyfin; joomla joomla.org; matomo matomo.org matomo.cloud; mautic; mikrotik mikrotik.com; moodle moodle.org;
netdata netdata.cloud; nginxproxymanager; octoprint; openproject openproject.com; opnsense; paperlessngx;
pfsense; phpbb phpbb.com; phpmyadmin; pihole; plesk plesk.com; portainer portainer.io; proxmox proxmoxve
proxmoxvirtualenvironment proxmox.com; pterodactyl; qnap qnap.com; rancher; roundcube; seafile; synology
synologydsm synology.com; truenas; typo3 typo3.org; ubiquiti unifi ubnt ui.com; umbrel; unraid unraid.net;
uptimekuma; veeam veeam.com; vikunja; wallabag wallabag.it; webmin; wordpress wordpress.com wordpress.org;
yunohost;

arlo arlo.com; cisco cisco.com; dell dell.com; hp hp.com; intel intel.com; lenovo lenovo.com; philipshue;
raspberrypi raspberrypi.com; ring ring.com; sonos sonos.com; tesla tesla.com; tplink tplinkid tp-link.com;
vmware vmware.com; wyze wyze.com;

archlinux archlinux.org; europeanunion eulogin europa.eu; ieee ieee.org; internetarchive archive.org; kde
kde.org; openstreetmap openstreetmap.org; opensuse opensuse.org; redhat redhat.com; ubuntu ubuntuone
ubuntu.com; wikimediafoundation wikimedia wikimedia.org; wikipedia wikipedia.org; deutschetelekom telekom
telekom.de; vodafone vodafone.de vodafone.com vodafone.co.uk`

export const services: readonly Service[] = listed.split(';').map(one => {
  const [icon = '', ...words] = one.trim().split(/\s+/)
  const hosts = words.filter(word => word.includes('.'))
  return { icon, names: [icon, ...words.filter(word => !hosts.includes(word))], hosts }
})
