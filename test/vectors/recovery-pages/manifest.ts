import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Pages that show recovery codes as known products do, each with its source at its top; pages that show none; and pages with a
// lone code, which cannot be told from anything else and is not taken.

/** The codes of each page of `shown`, in its order, without those that it marks as used. */
export const codesShown: Readonly<Record<string, string>> = {
  gitlab:
    'fe129a793db74ccb|b6f273bc8b81d905|ea5446aeaced2d0f|4162d8f3fdac3898|5a856b66c90e4ebd|d830c1a4c4e72348|111e01485652fe8a|810b90eb9283bcf5|3a2f60090e5d27f5|e9749ce86b579956',
  mastodon:
    '9ed4a7d771aaea5c|512d10f53e29edd5|5324e60f2bf5cede|bf13669e234190ea|568d9d691ac2b139|ffb3c051668f5223|2f1b8aaf5fad4e05|d311f04badbfb8e9|323fba7718f7ffd2|e6008e29b2e6496e',
  discourse:
    'da0fa8e34c940e54|f1964db2c2b30cc1|1678819ebf7817d8|275d691f8c258a9b|314700461e080875|9b99653fa9f6ebf6|6bf8d17c19b71a27|79096007022ed4eb|7d3abe6a97cebaf8|8a45be601a0e0995',
  nextcloud:
    'qh8N5dw4Cj2notH0|jktC8UkRDQpmEvY6|m1iijlGeaoPTw6vB|jCUPsSIgaArEAB8t|WkeRdujySbRi3sYg|K6r1Mx8Az6vcSYdX|Dhs0LJIFzn9prNCn|31vIH17ujzmpfo3Y|ADBNBjGjrsNFwIqM|AvG7Gp6urvfQH1NM',
  keycloak:
    'RL6K-0P50-XPJE|9EKL-94HV-6S1I|ZFMV-PRA8-SNVR|6Y3K-X6J4-L200|XG2D-EMU5-1FND|BOAH-KMI2-N0CE|G9WN-TEJ5-UWXR|PLUM-GLYF-F343|1FP3-WLQ8-W625|V83T-KVHP-S844|OTBX-N4MP-NPFD|G3BR-3VBH-H1OF',
  authentik: 'lymyiaegedo7|mcfzfl2m4c4r|zwogoy5jqdl5|duglml5n4wpk|z52nc5lwbtzd|tyccrxwf5umk',
  'django-allauth':
    '43315391|62309938|65338858|37806095|46622163|05826693|21903973|31445491|25613590|43867378',
  'django-two-factor-auth':
    '4cqw4wqh|4lyv4n37|rtbntvvo|qiyoi5cv|jl3xlsv5|ln6tmfdy|nkqphvly|m7qwytt7|s7mjhdv7|5viw5wjy',
  'laravel-jetstream':
    'eFD5rBHwSP-mMJiNTTSBD|7E4krdzOz7-SrvkK0ZwpO|sVEeLrxCFr-M0mAeN9as7|2wlNNYrd1e-EL2gIMBHo4|0qMY4G7VVw-gSUdmP2nXx|V94E2xCY5d-tMhpSVo7hI|4gUg4UxCa4-DNWyT3HOlm|HMLAA1ERai-Jj5ILxelLY',
  filament:
    'kc33e74ibr-wdz2waqy6y|zwxh2h99z8-euyi2ki244|xrvm6sre5h-azyiaxx9us|dikddd6mqb-cq59nm9pkr|bragqj6ke3-35ukvfn6hb|hwqbxqme4d-bjv5g46xvf|4727bkc63y-8yxamen6i6|fy2thvzcr2-ivyjk2ksh7',
  'wordpress-two-factor':
    '6313 2066|7750 9100|3364 2135|7581 4761|5207 7023|9845 9541|9453 6220|6613 0941|7085 6996|1917 8189',
  'aspnet-identity':
    'B92TC-XK2T2|397DN-Y8JK2|Q8G9J-CV29T|MMD8V-725TQ|2C8G6-YVVTV|HNXNG-N8BK9|43M9R-GXQ58|V32W4-6VJKC|FFCVG-3JMFR|D6M26-9PJJK',
  pypi: 'a47cb1a476c62a75|0fd6c59848fdb856|d2043eb00f05a37b|6b92305a90c844bd|e2834b38a7e50cd9|fcfb457cde877f13|68d62701c668bf6d|a6ee69bd84fc8b33',
  rubygems:
    '3d895454f7a9|5816ee9e13cd|ca51299443fb|af3d61143cee|c060edeb7e48|45d8f311ca6b|917b197f306e|ba094f972586|f79408a95e08|5d96ca02f7da',
  matomo:
    '0JVV-SP48-JTI4-6T7G|5XIU-5014-I0UW-3HB1|3TVQ-ZUW5-9KJY-HARL|3NUR-PO94-9W9F-1X64|DY1F-INWI-C1WQ-Z3KG|2J64-EJT0-OV5G-47RS|H3RP-R9D8-PCMG-BMGJ|OUL9-3MP6-8M2I-4JD5|KUEZ-9QXS-BPY0-FEM0|L45Y-4O4L-3W0R-5OXK',
  zammad:
    'd21f644d467fd3ca|5759bb55392437b0|7790226acaeaf5bb|1952153c76cff875|d116e923fb7dabe1|8386d88d61baf08e|297f1e5d472cb4a3|51d27c0157a6acf8|01978c4704566191|b6dd017ad352c3de',
  'rocket-chat':
    'GLxrYSie|ycrUdlk4|VVsqYr5t|ZvzKuQxV|W9CftgNx|bAA3wxUn|lMb9DS6k|rIb9TN28|yTkTxhTC|hVdSTH3q|kZZHIhJI|cYQLGt14',
  sentry:
    'b305-2068|5bde-ddae|9894-7dbb|0382-f9fc|3e7f-368a|f528-5aaa|70e8-001d|1f9a-4be0|3582-dd42|d96c-3e5c',
  bookstack:
    'w5xrs-8ybpe|6hmht-e5ru5|dae6b-gpf6u|mcgzq-4ft9z|y22q7-sc9uw|2x8ki-b7rhi|g4fuu-ze8ci|j5bjy-eirpy|s2uzr-ypxhh|4e6pg-3b9z8|ynmdu-qxp2q|nhmbv-4rmay|sqx8c-rrsxh|rg8j9-jvte9|pkxd5-ggu5z|jar3t-cg577',
  friendica:
    '9517f7-a9d009|bbf128-ac9db2|335e99-aed908|6eb6d0-4a57d7|3e0a0d-e5f167|f2d658-2e5d6f|d829ee-012330|e2701e-9ef755|5e61e3-98088f',
  redmine:
    '0c71 a8cd 9baf|b50e d426 06b6|7088 9f2e cc46|e0ea ad85 df34|5fd5 82ad b0f0|131b 7daa 6d91|b566 35df ea6e|9ddb dbba 1af8|94d5 6706 295b|7a18 b10f 7a82',
  joomla: '93959814|52229399|36720447|22265325|46387357|56818434|26020152|57051903|26910526|78794255',
  pretix: 'cbrh3rqm|xqubiqwk|2et8fuui|xjswjw8y|endqmmew|jmtnsshg|k8tjpbw6|c3e4xk6n|43jsvyxr|hzm9i5nx',
  pterodactyl:
    'tY7KGAvcWc|cvstYpcQkF|2NRiVPvFY3|dRvDjfos6P|JBnDO0c960|XVGnRhAEI5|gKEae8t82x|4rcMNgTMTx|QEHAjzOHwx|RzJ18DhZBN',
  weblate:
    'fkk8g74a-6r94qv4p|tay2un78-thj4zbzp|naa2qq3c-i5z2v85s|f2h79cn6-da82kmzf|sp9vvw5f-dehr8ue9|5xppwzdf-q7rek66s|u6hxhumj-9mycmfyc|3s57kx85-ntdf5wg4|2vgcduzm-9nq5zti9|e9cz4r4r-4ixn8cpn|3wajyp7j-th5tq2eh|es2twmz5-3i73zzpd|8hcxrxvg-zhkjwnfs|dhgwmmkt-xua7s6yg|6drkq4i5-kcs62aht|s4a2cfc7-yepg24fa',
  logto:
    '23e0bd77c3|626dfa4c04|8abf3530c0|cf02449893|318f86f880|ffcf2d20c7|228860ed9d|3f14be89c0|836ab95f61|a0a2c6565a',
  ory: 'wjqsnhct|9maxbyjx|gj6ure5p|2czjzb9w|vve5grmc|pfwe2zq6|r8uu4s6z|wnyxzata|pagkbpn7|kauzn96v|x33brta3|dtqat4gm',
  'mediawiki-oathauth':
    'AAKA 7XTM WU6N Y5JL|AE5Q B2KO WUPD RQ3T|D4LZ 2TT5 XAXO KSQB|PKMM RKO6 IWI3 C357|RIKR G54J QXEY 7RM5|DSC6 UCG7 ESSL CBU4|TMZ3 CKMZ VYXR MLZA|EMBJ 6BKK GAYG 2PTG|HOTS MNSK 37EY 7RXS|BL3L E52T QZNW W35M',
  plausible:
    'yyafgi6q9v|mpf3wr8vsh|4354s837iw|fyuq4h9vey|anzy77xruz|cpsxkis9as|b42jtt3bug|38gdrt2wpy|sc3pi8then|xq8s6knzsh',
  'firefly-iii':
    '4CPOM9-WFTW27|5TK379-WWXOTC|9KSO1K-KZVKN7|CRGTU1-OW40M1|VKTKSJ-VF6PJO|DM9FYI-Z56VDO|VVH8W1-QXU97W|FC7OO6-CFO4FS',
  documenso:
    'aji4h-stmnu|bk6yp-wv8vu|8qkqw-8ude7|y85k4-fr5n5|7tvjb-rbkgv|j9ibt-88f94|53wgv-tsz4g|nugmg-89sth|hh5cu-ydz63|vzb62-avmci',
  'cal-com':
    'b7ae5-6f98e|2999c-c44a6|4cd9f-77ef4|1f7a3-70149|89625-995e4|4c79d-5ef6b|3c954-0a0b9|dfbee-4ded9|ccd24-38bc8|40d70-21233',
  n8n: '113184c0-e6a0-0792-3e1d-1824b0c298e3|04f81bb7-83d6-9fa0-6475-9636eac60916|f509a393-cacd-b159-b8f8-8ead0d180d30|2fded654-da7a-455d-766e-d5ba66b11084|d1b19854-ac45-89f5-5f61-064b9a1c2f58|2d5bd6a3-fa5e-f691-8ec7-d777ba74fb94|c1001d61-9714-70e8-e441-ce14a66f279c|c6c8c9ae-e997-9b48-3115-01d379fb6cb1|63b5f6c9-98c0-fc9e-f202-de14b7c91d5c|04a5760a-1bc7-caac-e5be-28056dd754bd',
  'simplesamlphp-mfa':
    '29640297|05538953|08572393|38006850|19357501|10338533|85105178|80672004|01919603|88468876',
  'flask-security': '50f3-36cc-ad5e|6cc8-413e-0584|be44-486d-cad8|366f-38cb-a37f|ad42-ce89-8caf',
  bytebase:
    'kyz3yakzny|p373f6j4a6|k354zum3d7|asnus4vtv9|paj79dixwv|ac3ud4qhis|k3538qxfxi|hqkw863hk7|q6ibskgw3t|f67j3ax7d4',
  openproject: 'wsydhznq|9y9ddzre|hksb8e6y|ndgj4bzs|yy5ackwz|fzjqw9d7|qccae4fq|47y4zwbx|aqpn3ks2|cwb6s54b',
  'words-in-a-table':
    'jacket-basket-quartz-yonder|timber-velvet-lagoon-basket|maple-walnut-lagoon-pebble|zephyr-basket-ribbon-umber|maple-copper-umber-quartz|iris-timber-nectar-pebble|basket-maple-saddle-orchid',
  'read-only-fields': 'M53W-99P8|FHHB-HBVT|L28Z-2YIW|IY5C-QJFJ|OWGS-IUM6|GRCT-8WOB',
}

export type Folder = 'shown' | 'none' | 'lone'

export const pagesIn = (folder: Folder): string[] =>
  readdirSync(join(import.meta.dirname, folder)).map(file => file.replace('.html', ''))

export const pageText = (folder: Folder, name: string): string =>
  readFileSync(join(import.meta.dirname, folder, `${name}.html`), 'utf8')

export const codesOf = (folder: Folder, name: string): string[] =>
  folder === 'shown' ? (codesShown[name] ?? '').split('|') : []
