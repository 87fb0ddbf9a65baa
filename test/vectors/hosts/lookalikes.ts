import type { Kinship } from '../../../src/kinship.ts'
import type { HostWarning } from '../../../src/lookalike.ts'

export type Verdict = Kinship | 'refused'

/** What a page says of itself, what it is to the account, and the kinds of warning that belong to it, in order. */
type Case = readonly [origin: string, verdict: Verdict, ...warnings: HostWarning['kind'][]]

interface Table {
  readonly hosts: readonly string[]
  readonly issuer: string
  readonly cases: readonly Case[]
}

/** Our own, after the ways in which hosts have been taken for others. */
export const lookalikes: readonly Table[] = [
  {
    hosts: ['acme.com'],
    issuer: 'Acme',
    cases: [
      // The site itself and its siblings.
      ['https://acme.com', 'own'],
      ['https://www.acme.com', 'same-site'],
      ['https://login.acme.com', 'same-site'],
      ['https://a.b.c.d.acme.com', 'same-site'],
      ['https://evil.net.acme.com', 'same-site'],
      ['https://acme.com.acme.com', 'same-site'],
      ['https://acme.com:8443', 'same-site'],
      ['https://acme.com:80', 'same-site'],
      ['https://login.acme.com:444', 'same-site'],
      ['https://acme.com.', 'same-site'],
      ['https://www.acme.com.', 'same-site'],
      ['https://_x.acme.com', 'same-site'],
      // Sites that have nothing to do with it.
      ['https://evil.net', 'other-site'],
      ['https://com', 'other-site'],
      ['https://.', 'other-site'],
      ['https://.acme.com', 'other-site', 'lookalike'],
      ['https://acme.com..', 'other-site', 'lookalike'],
      ['https://net', 'other-site'],
      ['https://placement.com', 'other-site'],
      ['https://example.org', 'other-site'],
      ['https://acme.evil.net', 'other-site'],
      ['https://acme.okta.com', 'other-site'],
      ['https://login.com', 'other-site'],
      ['https://cme.org.uk', 'other-site', 'lookalike'],
      ['https://[::1]', 'other-site'],
      ['https://203.0.113.7', 'other-site'],
      // The whole name inside another.
      ['https://acme.com.evil.net', 'other-site', 'lookalike'],
      ['https://www.acme.com.evil.net', 'other-site', 'lookalike'],
      ['https://login.acme.com.session.evil.net:8443', 'other-site', 'lookalike'],
      ['https://acme.com-evil.net', 'other-site', 'lookalike'],
      ['https://acme-com.net', 'other-site', 'lookalike'],
      ['https://acme-com.evil.net', 'other-site', 'lookalike'],
      ['https://www-acme-com.evil.net', 'other-site', 'lookalike'],
      ['https://acme.com.github.io', 'other-site', 'lookalike'],
      ['https://acme.com.co', 'other-site', 'lookalike'],
      ['https://acme.com.br', 'other-site', 'lookalike'],
      ['https://acme.com.evil.net.', 'other-site', 'lookalike'],
      ['https://acrne.com.evil.net', 'other-site', 'lookalike'],
      ['https://xn--cme-5cd.com.evil.net', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      ['https://acme.c0m.evil.net', 'other-site', 'lookalike'],
      // Other words around it.
      ['https://acme-login.com', 'other-site', 'lookalike'],
      ['https://login-acme.com', 'other-site', 'lookalike'],
      ['https://my-acme-account.com', 'other-site', 'lookalike'],
      ['https://secure.acme-login.com', 'other-site', 'lookalike'],
      ['https://acme--login.com', 'other-site', 'lookalike'],
      ['https://evilacme.com', 'other-site', 'lookalike'],
      ['https://evilacrne.com', 'other-site', 'lookalike'],
      ['https://acmelogin.com', 'other-site', 'lookalike'],
      ['https://wwwacme.com', 'other-site', 'lookalike'],
      ['https://acmecom.com', 'other-site', 'lookalike'],
      ['https://acme2.com', 'other-site', 'lookalike'],
      ['https://acme-login.co.uk', 'other-site', 'lookalike'],
      ['https://acme-login.github.io', 'other-site', 'lookalike'],
      // Another suffix.
      ['https://acme.co', 'other-site', 'lookalike'],
      ['https://acme.cm', 'other-site', 'lookalike'],
      ['https://acme.om', 'other-site', 'lookalike'],
      ['https://acme.net', 'other-site', 'lookalike'],
      ['https://acme.co.uk', 'other-site', 'lookalike'],
      ['https://login.acme.co.uk', 'other-site', 'lookalike'],
      ['https://acme.github.io', 'other-site', 'lookalike'],
      ['https://acme.pages.dev', 'other-site', 'lookalike'],
      ['https://acme.uk.com', 'other-site', 'lookalike'],
      // A slip of the finger.
      ['https://acm.com', 'other-site', 'lookalike'],
      ['https://cme.com', 'other-site', 'lookalike'],
      ['https://acmee.com', 'other-site', 'lookalike'],
      ['https://accme.com', 'other-site', 'lookalike'],
      ['https://acne.com', 'other-site', 'lookalike'],
      ['https://acmw.com', 'other-site', 'lookalike'],
      ['https://amce.com', 'other-site', 'lookalike'],
      ['https://acem.com', 'other-site', 'lookalike'],
      ['https://caem.com', 'other-site'],
      ['https://cbme.com', 'other-site'],
      ['https://zame.com', 'other-site'],
      ['https://a-cme.com', 'other-site', 'lookalike'],
      ['https://ac-me.com', 'other-site', 'lookalike'],
      ['https://ac-me.evil.net', 'other-site'],
      // Letters that pass for others.
      ['https://acrne.com', 'other-site', 'lookalike'],
      ['https://acrne-login.com', 'other-site', 'lookalike'],
      ['https://xn--cme-5cd.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // a Cyrillic
      ['https://xn--acm-tdd.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // e Cyrillic
      ['https://xn--80akut.com', 'other-site', 'lookalike', 'punycode'], // all Cyrillic, m too
      ['https://xn--cme-nxc.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // alpha
      ['https://xn--acm-dma.com', 'other-site', 'lookalike', 'punycode'], // e acute
      ['https://xn--cme-8ka.com', 'other-site', 'lookalike', 'punycode'], // a grave
      ['https://xn--ace-24y.com', 'other-site', 'lookalike', 'punycode'], // m with a dot below
      ['https://xn--g9de6a1l.com', 'other-site', 'lookalike', 'punycode'], // all Cherokee
      ['https://xn--cme-0p1l.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // a Lisu
      ['https://xn--acme-jx3c.com', 'other-site', 'lookalike', 'punycode'], // an ideographic zero behind
      ['https://xn--acme-83d.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // a Cyrillic a behind
      ['https://xn--cme-login-zyh.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      ['https://xn--l0gin-cme-5yh.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      ['https://xn--cme-5cd.co.uk', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      ['https://xn--cme-nxc.gr', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      ['https://xn--cme-5cd.evil.net', 'other-site', 'mixed-scripts', 'punycode'],
      ['https://acme.com.xn--vil-qdd.net', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      // No origin that a browser reports, or none of a page with a host of its own.
      ['https://ACME.com', 'refused'],
      ['HTTPS://acme.com', 'refused'],
      ['https://acme.COM', 'refused'],
      ['https://acme.com/', 'refused'],
      ['https://acme.com/login', 'refused'],
      ['https://acme.com?', 'refused'],
      ['https://acme.com#', 'refused'],
      ['https://acme.com:443', 'refused'],
      ['https://acme.com:0443', 'refused'],
      ['https://acme.com:', 'refused'],
      ['https://acme.com:65536', 'refused'],
      ['https://acme.com@evil.net', 'refused'],
      ['https://acme.com:pw@evil.net', 'refused'],
      ['https://acme.com%40evil.net', 'refused'],
      ['https://@acme.com', 'refused'],
      ['https://evil.net/acme.com', 'refused'],
      ['https://evil.net\\acme.com', 'refused'],
      ['https://evil.net\\@acme.com', 'refused'],
      ['https:\\\\acme.com', 'refused'],
      ['https:/acme.com', 'refused'],
      ['https:acme.com', 'refused'],
      ['https:///acme.com', 'refused'],
      ['//acme.com', 'refused'],
      ['acme.com', 'refused'],
      [' https://acme.com', 'refused'],
      ['https://acme.com ', 'refused'],
      ['https://ac me.com', 'refused'],
      ['https://ac\tme.com', 'refused'],
      ['https://acme.com\n', 'refused'],
      ['https://acme\r\n.com', 'refused'],
      ['https://acme.com\u0000', 'refused'],
      ['https://%61cme.com', 'refused'],
      ['https://acme%2ecom', 'refused'],
      ['https://acme.com%2eevil.net', 'refused'],
      ['https://acme.com%00.evil.net', 'refused'],
      ['https://acme.com%0d%0a', 'refused'],
      ['https://\uff41cme.com', 'refused'], // fullwidth
      ['https://acme\u3002com', 'refused'], // ideographic full stop
      ['https://acme\uff0ecom', 'refused'], // fullwidth full stop
      ['https://acme\uff61com', 'refused'], // halfwidth ideographic full stop
      ['https://acme.com\uff0fevil.net', 'refused'], // fullwidth solidus
      ['https://evil.net\uff20acme.com', 'refused'], // fullwidth commercial at
      ['https://acme.com\u2044evil.net', 'refused'], // fraction slash
      ['https://ac\u200bme.com', 'refused'], // zero width space
      ['https://ac\u200dme.com', 'refused'], // zero width joiner
      ['https://ac\u00adme.com', 'refused'], // soft hyphen
      ['https://\ufeffacme.com', 'refused'], // byte order mark
      ['https://\u202emoc.emca', 'refused'], // right to left override
      ['https://acme\u2066.com', 'refused'], // isolate
      ['https://\u0430cme.com', 'refused'], // not serialised: browsers report xn--
      ['https://acm\u00e9.com', 'refused'],
      ['https://XN--CME-5CD.com', 'refused'],
      ['https://', 'refused'],
      ['https://:443', 'refused'],
      ['http://acme.com', 'refused'],
      ['http://acme.com:443', 'refused'],
      ['http://localhost.acme.com', 'refused'],
      ['http://127.0.0.1.acme.com', 'refused'],
      ['ws://acme.com', 'refused'],
      ['wss://acme.com', 'refused'],
      ['ftp://acme.com', 'refused'],
      ['view-source:https://acme.com', 'refused'],
      ['blob:https://acme.com/0a1b', 'refused'],
      ['blob:https://acme.com', 'refused'],
      ['filesystem:https://acme.com/temporary/a', 'refused'],
      ['data:text/html,https://acme.com', 'refused'],
      ['about:blank', 'refused'],
      ['about:srcdoc', 'refused'],
      ['javascript:https://acme.com', 'refused'],
      ['file:///acme.com', 'refused'],
      ['file://acme.com', 'refused'],
      ['chrome-extension://acme.com', 'refused'],
      ['moz-extension://acme.com', 'refused'],
      ['chrome://acme.com', 'refused'],
      ['null', 'refused'],
      ['undefined', 'refused'],
      ['*', 'refused'],
      ['', 'refused'],
    ],
  },
  {
    hosts: ['login.bank.co.uk'],
    issuer: 'Bank',
    cases: [
      ['https://login.bank.co.uk', 'own'],
      ['https://bank.co.uk', 'same-site'],
      ['https://www.bank.co.uk', 'same-site'],
      ['https://login.login.bank.co.uk', 'same-site'],
      ['https://evil.co.uk', 'other-site'],
      ['https://co.uk', 'other-site'],
      ['https://uk', 'other-site'],
      ['https://login.evil.co.uk', 'other-site'],
      ['https://login.bank.org.uk', 'other-site', 'lookalike'],
      ['https://bank.uk', 'other-site', 'lookalike'],
      ['https://bank.co', 'other-site', 'lookalike'],
      ['https://bank-co.uk', 'other-site', 'lookalike'],
      ['https://login-bank.co.uk', 'other-site', 'lookalike'],
      ['https://bank.co.uk.evil.net', 'other-site', 'lookalike'],
      ['https://bonk.co.uk', 'other-site', 'lookalike'],
    ],
  },
  {
    hosts: ['ada.github.io'],
    issuer: '',
    cases: [
      ['https://ada.github.io', 'own'],
      ['https://www.ada.github.io', 'same-site'],
      ['https://bob.github.io', 'other-site'],
      ['https://github.io', 'other-site'],
      ['https://ada.gitlab.io', 'other-site', 'lookalike'],
      ['https://ada.github.io.evil.net', 'other-site', 'lookalike'],
      ['https://ada-github.io', 'other-site', 'lookalike'],
      ['https://a-da.github.io', 'other-site', 'lookalike'],
      ['https://ada-blog.github.io', 'other-site', 'lookalike'],
      ['https://adam.github.io', 'other-site'], // three letters are too few to count slips
      ['https://xn--da-6kc.github.io', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
    ],
  },
  {
    hosts: ['github.io', 'github.com'],
    issuer: 'GitHub',
    cases: [
      ['https://github.io', 'own'],
      ['https://github.io:8443', 'other-site'],
      ['https://ada.github.io', 'other-site', 'lookalike'],
      ['https://ada.github.io:8443', 'other-site', 'lookalike'],
      ['https://gist.github.com', 'same-site'],
      ['https://gitlab.com', 'other-site'],
      ['https://xn--githu-2t0a.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // b Canadian syllabics
      ['https://xn--gthub-n4a.com', 'other-site', 'lookalike', 'punycode'], // dotless i
      ['https://xn--githb-bjg.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // u Armenian
      ['https://xn--ithub-vjg.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // g Armenian
    ],
  },
  {
    hosts: ['accounts.google.com'],
    issuer: 'Google',
    cases: [
      ['https://google.com', 'same-site'],
      ['https://test.dev.sandbox.cloud.google.com', 'same-site'],
      ['https://sites.google.com', 'same-site'],
      ['https://g00gle.com', 'other-site', 'lookalike'],
      ['https://goog1e.com', 'other-site', 'lookalike'],
      ['https://googie.com', 'other-site', 'lookalike'],
      ['https://goggle.com', 'other-site', 'lookalike'],
      ['https://accounts-google.com', 'other-site', 'lookalike'],
      ['https://accounts.google.com.evil.net', 'other-site', 'lookalike'],
      ['https://accounts.google.co', 'other-site', 'lookalike'],
      ['https://xn--googl-3we.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // e Cyrillic
      ['https://xn--oogle-qmc.com', 'other-site', 'lookalike', 'punycode'], // script g
      ['https://xn--ggle-55da.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // oo Cyrillic
      ['https://xn--ggle-0nda.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // oo Greek
      ['https://xn--ggle-5qaa.com', 'other-site', 'lookalike', 'punycode'], // oo with diaereses
      ['https://xn--ggle-graa.com', 'other-site', 'lookalike', 'punycode'], // oo with strokes
      ['https://xn--ggle-q7ma.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // Kannada zeros
      ['https://xn--ggle-q7oa.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // Lao zeros
      ['https://xn--ggle-login-evia.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'],
      ['https://xn--google-nr4ea54cnf.com', 'other-site', 'lookalike', 'punycode'], // Latin and Katakana
    ],
  },
  {
    hosts: ['paypal.com', 'apple.com', 'microsoft.com', 'wells.com', 'dropbox.com'],
    issuer: '',
    cases: [
      ['https://www.apple.com', 'same-site'],
      ['https://paypai.com', 'other-site', 'lookalike'],
      ['https://paypa1.com', 'other-site', 'lookalike'],
      ['https://paypal-support.com', 'other-site', 'lookalike'],
      ['https://xn--paypl-7ve.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // a Cyrillic
      ['https://xn--payal-yva.com', 'other-site', 'lookalike', 'punycode'], // thorn
      ['https://xn--80aa0cbo65f.com', 'other-site', 'lookalike', 'punycode'], // all Cyrillic
      ['https://xn--80ak6aa92e.com', 'other-site', 'lookalike', 'punycode'], // all Cyrillic
      ['https://xn--pple-43d.com', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // a Cyrillic
      ['https://xn--appe-21a.com', 'other-site', 'lookalike', 'punycode'], // l with stroke
      ['https://xn--pple-p5b.com', 'other-site', 'lookalike', 'punycode'], // Latin alpha
      ['https://pineapple.com', 'other-site', 'lookalike'],
      ['https://rnicrosoft.com', 'other-site', 'lookalike'],
      ['https://xn--mcrosoft-tkb.com', 'other-site', 'lookalike', 'punycode'], // dotless i
      ['https://xn--icrosoft-x79c.com', 'other-site', 'lookalike', 'punycode'], // m with a dot above
      ['https://vvells.com', 'other-site', 'lookalike'],
      ['https://clropbox.com', 'other-site', 'lookalike'],
      ['https://paypal.apple.com', 'same-site'],
    ],
  },
  {
    hosts: ['x.com'],
    issuer: '',
    cases: [
      ['https://x.org', 'other-site', 'lookalike'],
      ['https://x.com.evil.net', 'other-site', 'lookalike'],
      ['https://x-ray.com', 'other-site'],
      ['https://y.com', 'other-site'],
      ['https://xbox.com', 'other-site'],
    ],
  },
  {
    hosts: ['xn--bcher-kva.example'], // Buecher, with an umlaut
    issuer: '',
    cases: [
      ['https://xn--bcher-kva.example', 'own', 'punycode'],
      ['https://shop.xn--bcher-kva.example', 'same-site', 'punycode'],
      ['https://bucher.example', 'other-site', 'lookalike'],
      ['https://bucher.example.evil.net', 'other-site', 'lookalike'],
      ['https://xn--bcher-mgb.example', 'other-site', 'lookalike', 'punycode'], // a double acute
      ['https://xn--bchr-0ra660c.example', 'other-site', 'lookalike', 'mixed-scripts', 'punycode'], // e Cyrillic
      ['https://xn--bcher-shop-9db.de', 'other-site', 'lookalike', 'punycode'],
      ['https://b\u00fccher.example', 'refused'],
    ],
  },
  {
    hosts: ['localhost:3000', '127.0.0.1:8443', '[::1]:8443', 'nas'],
    issuer: '',
    cases: [
      ['http://localhost:3000', 'own'],
      ['https://localhost:3000', 'own'],
      ['http://localhost', 'other-site'],
      ['http://localhost:3001', 'other-site'],
      ['http://localhost.:3000', 'refused'],
      ['https://localhost.:3000', 'other-site', 'lookalike'],
      ['http://LOCALHOST:3000', 'refused'],
      ['http://app.localhost:3000', 'refused'],
      ['https://localhost.evil.net:3000', 'other-site', 'lookalike'],
      ['https://127.0.0.1:8443', 'own'],
      ['http://127.0.0.1:8443', 'own'],
      ['http://127.0.0.1', 'other-site'],
      ['https://127.0.0.2:8443', 'other-site'],
      ['https://10.0.0.1:8443', 'other-site'],
      ['http://127.1:8443', 'refused'],
      ['http://0x7f.1:8443', 'refused'],
      ['http://0177.0.0.1:8443', 'refused'],
      ['http://2130706433:8443', 'refused'],
      ['http://0x7f000001:8443', 'refused'],
      ['http://127.0.0.1.:8443', 'refused'],
      ['http://127.0.0.2:8443', 'refused'],
      ['http://0.0.0.0:8443', 'refused'],
      ['https://127.0.0.1.evil.net:8443', 'other-site', 'lookalike'],
      ['https://127-0-0-1.evil.net:8443', 'other-site', 'lookalike'],
      ['https://127.0.0.1.nip.io:8443', 'other-site', 'lookalike'],
      ['http://[::1]:8443', 'own'],
      ['https://[::1]', 'other-site'],
      ['http://[0:0:0:0:0:0:0:1]:8443', 'refused'],
      ['http://[::1%25lo]:8443', 'refused'],
      ['http://[::ffff:7f00:1]:8443', 'refused'],
      ['https://[::ffff:7f00:1]:8443', 'other-site'],
      ['https://[::ffff:127.0.0.1]:8443', 'refused'],
      ['https://[::2]:8443', 'other-site'],
      ['https://nas', 'own'],
      ['https://nas:5001', 'other-site'],
      ['http://nas', 'refused'],
    ],
  },
  {
    // Never used anywhere: only the issuer's name is there to compare with.
    hosts: [],
    issuer: 'Acme',
    cases: [
      ['https://acme.com', 'new'],
      ['https://acme.org', 'new'],
      ['https://login.acme.co.uk', 'new'],
      ['https://acmecorp.com', 'new'],
      ['https://acmeme.com', 'new'],
      ['https://evil.net', 'new'],
      ['https://acme.okta.com', 'new'],
      ['https://localhost:4600', 'new'],
      ['https://203.0.113.7', 'new'],
      ['https://acrne.com', 'new', 'lookalike'],
      ['https://acm.com', 'new', 'lookalike'],
      ['https://acme-login.com', 'new', 'lookalike'],
      ['https://ac-me.com', 'new', 'lookalike'],
      ['https://acme.com.evil.net', 'new', 'lookalike'],
      ['https://xn--cme-5cd.com', 'new', 'lookalike', 'mixed-scripts', 'punycode'],
    ],
  },
  {
    hosts: [],
    issuer: 'Deutsche Bank',
    cases: [
      ['https://www.deutsche-bank.de', 'new'],
      ['https://deutschebank.com', 'new'],
      ['https://db.com', 'new'],
      ['https://deutsche-bank-login.de', 'new', 'lookalike'],
      ['https://deutsche.bank', 'new'],
      ['https://deutsche-bonk.de', 'new', 'lookalike'],
    ],
  },
  {
    hosts: [],
    issuer: 'Booking.com',
    cases: [
      ['https://account.booking.com', 'new'],
      ['https://booking.com.evil.net', 'new', 'lookalike'],
      ['https://booking.co', 'new', 'lookalike'],
      ['https://bookinglogin.com', 'new', 'lookalike'],
    ],
  },
  {
    hosts: [],
    issuer: 'Node.js',
    cases: [
      ['https://nodejs.org', 'new'],
      ['https://node.com', 'new'],
    ],
  },
  {
    // Names that are also suffixes, as `google` and `apple` are.
    hosts: [],
    issuer: 'Apple',
    cases: [
      ['https://appleid.apple.com', 'new'],
      ['https://www.apple', 'new'],
      ['https://evil.apple', 'new'],
    ],
  },
  {
    // A transliteration would be a guess.
    hosts: [],
    issuer: 'M\u00fcller',
    cases: [
      ['https://mueller.de', 'new'],
      ['https://muller.de', 'new'],
      ['https://xn--mller-kva.de', 'new', 'punycode'],
    ],
  },
  {
    hosts: [],
    issuer: '',
    cases: [
      ['https://example.org', 'new'],
      ['https://xn--r8jz45g.jp', 'new', 'punycode'], // Kanji and Hiragana
      ['https://xn--85x722f.com', 'new', 'punycode'], // Han
      ['https://shishi.xn--fiqs8s', 'new', 'punycode'], // under a suffix in Han
      ['https://xn--abc-lt8lk11n.com', 'new', 'punycode'], // Hangul and Latin
      ['https://xn--80afohp.ru', 'new', 'punycode'], // Cyrillic
      ['https://xn--kga-3ddy.ru', 'new', 'mixed-scripts', 'punycode'], // Cyrillic with a Latin k and g
      ['https://xn--hxakic4aa.gr', 'new', 'punycode'], // Greek
      ['https://xn--llada-09d.gr', 'new', 'mixed-scripts', 'punycode'], // Latin with an epsilon
      ['https://xn--mgberp4a5d4ar.com', 'new', 'punycode'], // Arabic
      ['https://xn--fa-hia.de', 'new', 'punycode'], // sharp s
      ['https://xn--n3h.net', 'new', 'punycode'], // a snowman
    ],
  },
]

/** Addresses as a person can be sent to them, and what their page is to an account of `acme.com`: the browser's own reading. */
export const addresses: readonly (readonly [address: string, verdict: Verdict])[] = [
  ['https://ACME.com/login', 'own'],
  ['https://acme.com:443/', 'own'],
  ['https://evil.net@acme.com/', 'own'],
  ['https:\\\\acme.com\\@evil.net', 'own'],
  ['https:acme.com', 'own'],
  ['https://ac\tme.com', 'own'],
  ['https://%61cme%2ecom/', 'own'],
  ['https://\uff41\uff43\uff4d\uff45\u3002com/', 'own'],
  ['https://ac\u200bme.com/', 'own'],
  ['https://ac\u00adme.com/', 'own'],
  ['blob:https://acme.com/0a1b', 'own'],
  ['https://acme.com@evil.net/', 'other-site'],
  ['https://acme.com:443@evil.net/', 'other-site'],
  ['https://acme.com%2f@evil.net/', 'other-site'],
  ['https://evil.net\\@acme.com/', 'other-site'],
  ['https://evil.net/https://acme.com', 'other-site'],
  ['https://evil.net?acme.com', 'other-site'],
  ['https://evil.net#@acme.com', 'other-site'],
  ['https://acme.com\u3002evil.net/', 'other-site'],
  ['https://acme.com%2eevil.net/', 'other-site'],
  ['https://\u0430cme.com/', 'other-site'],
  ['https://0x7f.1/', 'other-site'],
  ['https://[::ffff:127.0.0.1]/', 'other-site'],
  ['http://acme.com/', 'refused'],
  ['data:text/html,acme.com', 'refused'],
  ['about:blank', 'refused'],
  ['javascript://acme.com/%0aalert(1)', 'refused'],
  ['file://acme.com/', 'refused'],
]
