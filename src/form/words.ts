// One row a meaning; each row lists what sites write, language by language. A translator adds to a row and nothing else.
// Matched against lower-case text without diacritics.

const rows = {
  /** A one-time code, said so that nothing else can be meant. */
  code: [
    'one[- ]?time (code|pass\\w*)|verification code|security code|authentication code|authenticator|auth(entication)? token',
    'two[- ]?(factor|step)|2[- ]?step|2fa|mfa|multi[- ]?factor|totp|\\botp\\b|(6|six|8|eight)[- ]?digit|passcode|access code|login code',
    'einmal(code|passwort|kennwort)|bestatigungscode|sicherheitscode|authentifizierungscode|zwei[- ]?(faktor|stufen)',
    'code (de )?(verification|securite|d.authentification|a usage unique|de connexion)|double authentification|deux (facteurs|etapes)',
    'codigo (de )?(verificacion|seguridad|autenticacion|verificacao|seguranca|autenticacao)|dos (factores|pasos)|dois fatores',
    'codice (di )?(verifica|sicurezza|autenticazione|monouso)|due (fattori|passaggi)|verificatiecode|beveiligingscode|tweestaps',
    'kod (weryfikacyjny|uwierzytelniajacy|jednorazowy)|dwuskladnikow|код (подтверждения|проверки|аутентификации)|одноразов|двухфактор',
    '認証コード|確認コード|ワンタイム|二段階|2段階|验证码|動態碼|驗證碼|动态码|两步|双重|인증 ?코드|일회용|رمز التحقق|رمز المصادقة|dogrulama kodu|overovaci kod|engangskod',
  ],
  /** A code kept for the day when the device is gone. */
  recovery: [
    '(recovery|backup|back-up|emergency|scratch|rescue)[- _]?(code|key|token|passcode)s?',
    'wiederherstellungs(code|schlussel)|notfall(code|schlussel)|sicherungscode|backup-?codes?|codes? de (recuperation|secours)',
    'codigo de (recuperacion|respaldo|recuperacao|backup)|codice di (recupero|backup|ripristino)|herstelcode|kod (zapasowy|odzyskiwania)',
    'резервн\\p{L}* код|код восстановления|リカバリー?コード|回復コード|バックアップコード|恢复代码|恢复码|备用|復原碼|복구 ?코드|رمز الاسترداد|kurtarma kodu|aterstallningskod',
  ],
  /** Fields that have `code`, `number` or six digits about them and are something else, whatever else they say. */
  other: [
    '\\b(coupon|promo|voucher|gift|discount|referral|invit|zip|postal|post ?code|plz|cvv|cvc|csc|card|iban|captcha|search|suche)',
    '\\b(birth|ssn|social security|tax|vat|order|tracking|product|device name|serial|source code|colou?r|currency|first name|last name)',
    '\\b(gutschein|rabatt|kundennummer|codigo postal|cupon|code promo|code postal|cap\\b)|индекс|промокод|邮编|優惠|郵便|クーポン',
  ],
  /** Words that tell something else only where the field does not ask for a code in the same breath. */
  elsewhere: [
    '\\b(phone|mobile|telefon|e-?mail|user ?name|login name|country|area code|dial|quantity|amount|date|year|month|company|language|address|city)',
  ],
  /** Words that only hint, good beside other evidence. */
  hint: [
    '\\bcode\\b|\\btoken\\b|\\bkod\\b|\\bcodigo\\b|\\bcodice\\b|код|コード|代码|코드|رمز|authenticator|2fa|verify|verification',
  ],
} as const

const compiled = Object.fromEntries(
  Object.entries(rows).map(([meaning, texts]) => [meaning, new RegExp(texts.join('|'), 'u')]),
)

/** Whether the text speaks of it, in any language of the table. */
export const speaksOf = (meaning: keyof typeof rows, text: string): boolean =>
  compiled[meaning]?.test(folded(text)) ?? false

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
