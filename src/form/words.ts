// What sites write, a row a meaning, a list a language. A translator adds words, or a language, and nothing else.
//
// Words are parted by commas. Case and accents do not matter. A word stands for all that begin with it, and with a full stop for itself alone; a space
// stands for any gap or none (“one time”, “one-time”, “onetime”); alternatives stand in round brackets.

type Words = Readonly<Record<string, string>>

export const table = {
  /** What is typed. */
  code: {
    en: 'code, token, otp',
    de: 'kode',
    es: 'código',
    it: 'codic',
    pl: 'kod',
    ru: 'код, токен',
    el: 'κωδικ',
    vi: 'mã.',
    ja: 'コード, トークン',
    zh: '(?<![号號密编編邮郵])代?[码碼], 口令, 令牌',
    ko: '코드, 토큰',
    ar: 'رمز, رموز, كود, أكواد, شفرة',
    he: 'קוד',
    th: 'รหัส, โค้ด',
  },

  password: {
    en: 'pass ?(word|phrase)',
    de: 'passwort, kennwort',
    fr: 'mots? de passe',
    es: 'contraseña',
    pt: 'senha, palavra passe',
    nl: 'wachtwoord',
    pl: 'hasł',
    ru: 'парол',
    tr: 'şifre',
    ja: 'パスワード',
    zh: '密[码碼]',
    ko: '비밀번호',
  },

  /** What makes it a code that proves who is there. */
  check: {
    en: 'verif, authent, secur, (sign|log) in, auth., (6|six|8|eight) digit',
    de: 'bestätig, sicherheit, prüf, anmelde, (6|sechs) stellig',
    nl: 'beveiliging, bevestiging, inlog, controle, (6|zes) cijferig',
    sv: 'säkerhet, autenti, bekräft, inlogg',
    fr: 'vérifi, sécurité, valid, confirm, connexion, (6|six) chiffres',
    es: 'seguridad, autentic, (6|seis) dígitos',
    it: 'sicurezza, conferm, (6|sei) cifre',
    pt: 'segurança, (6|seis) dígitos',
    el: 'επαλήθευσ, επιβεβαίωσ, ταυτοποίησ, πιστοποίησ, ελέγχου, ασφαλεία',
    pl: 'weryfik, uwierzyt, bezpiecz, potwierdz, autoryz, logowani, (6|sześcio) cyfrow',
    cs: 'ověř, bezpečnost, autenti, potvrz, přihlaš',
    ru: 'подтвержд, провер, безопасн, аутентиф, верифик, авториз, (6|шести) ?значн',
    uk: 'підтвердж, перевір, безпек, автентиф, верифік, (6|шести) ?значн',
    tr: 'doğrula, güvenlik, onay, (6|altı) haneli',
    vi: 'xác (minh|thực|nhận), bảo mật',
    id: 'keamanan, otenti, konfirmasi',
    ja: '認証, 確認, 検証, セキュリティ, (6|六) ?(桁|けた)',
    zh: '验证, 驗證, 校验, 动态, 動態, 安全, 认证, 認證, 授权, 授權, (6|六) ?位',
    ko: '인증, 확인, 보안, (6|여섯) ?자리',
    ar: 'تحقق, مصادقة, أمان, تأكيد, توثيق',
    he: 'אימות, אבטחה, זיהוי, וידוא',
    th: 'ยืนยัน, ตรวจสอบ, ความปลอดภัย',
  },

  /** What makes a code, or even a password, one that is good once. */
  once: {
    en: '(one|1) time, single use, time based',
    de: 'einmal',
    nl: 'eenmalig',
    sv: 'engång',
    fr: 'usage unique, unique, temporaire',
    es: '(solo|único) uso, único, temporal',
    it: 'monouso, temporane, usa e getta',
    pt: 'únic[oa], descartáve, temporári',
    el: 'μ[ιί]ας χρήσης',
    pl: 'jednorazow',
    cs: 'jednorázov',
    ru: 'одноразов',
    tr: 'tek (sefer|kullanım)',
    vi: '(dùng )?một lần',
    id: 'sekali pakai',
    ja: 'ワンタイム, (一|1)回限り',
    zh: '一次性, 动态, 動態',
    ko: '(일|1)회용',
    ar: '(ل)?مرة واحدة, مؤقت',
    he: 'חד פעמי',
    th: '(ใช้)?ครั้งเดียว',
  },

  /** What makes it a code for the day when the device is gone. */
  spare: {
    en: 'recovery, back ?up, scratch, rescue, emergency, static, bypass',
    de: 'wiederherstellung, notfall, sicherung, reserve, ersatz, rettung',
    nl: 'herstel, nood',
    sv: 'återställning, reserv, nöd',
    fr: 'récupération, secours, sauvegarde, urgence, restauration, réserve',
    es: 'backup, recuperación, respaldo, emergencia, rescate, reserva, copia de seguridad',
    it: 'backup, recupero, ripristino, riserva, emergenza, salvataggio',
    pt: 'recuperação, reserva, emergência, cópia de segurança',
    el: 'ανάκτησ, εφεδρ, αντιγράφ, έκτακτ, επαναφορ',
    pl: 'zapasow, odzyskiwani, awaryjn, ratunkow, przywracani',
    cs: 'obnov, záložní, zálohov, záchrann, nouzov',
    ru: 'резервн, аварийн, запасн, восстановлени',
    uk: 'аварійн, відновленн',
    tr: 'kurtarma, yedek, acil durum',
    vi: 'khôi phục, dự phòng, sao lưu, phục hồi',
    id: 'pemulihan, cadangan, darurat',
    ja: 'リカバリー?, 回復, 復旧, 復元, バックアップ, 予備, 緊急, スクラッチ',
    zh: '恢(复|復), (备|備)用, (备|備)份, 救援, (还|還)原, 復原, (紧|緊)急, (应|應)急, 後備',
    ko: '복구, 백업, 예비, 비상, 복원',
    ar: 'استرداد, استعادة, احتياطي, (ال)?نسخ (ال)?احتياطي, استرجاع, طوارئ',
    he: 'שחזור, גיבוי, חירום',
    th: 'กู้คืน, สำรอง, ฉุกเฉิน',
  },

  /** Beside a code, what may also be spare. */
  key: {
    en: 'key',
    de: 'schlüssel',
    nl: 'sleutel',
    sv: 'nyckel',
    fr: 'cl(é|ef), jeton',
    es: 'clave, llave',
    it: 'chiav',
    pt: 'chave',
    el: 'κλειδ',
    pl: 'klucz',
    cs: 'klíč',
    ru: 'ключ',
    tr: 'anahtar',
    vi: 'khóa',
    id: 'kunci',
    ja: 'キー, 鍵',
    zh: '密[钥鑰], 金鑰',
    ko: '키',
    ar: 'مفتاح',
    he: 'מפתח',
    th: 'คีย์',
  },

  /** One word that says it all. */
  sure: {
    en: 't?otp, pass ?code, otc., v code.',
    ja: 'ワンタイム, パスコード, (認証|確認)番号',
    ko: '(인증|확인) ?번호',
  },

  /** Signing in in two steps: what such a page asks for is a code. */
  steps: {
    en: '(two|2|multi|second) (factor|step), (2|m|t)fa',
    de: '(zwei|mehr) (faktor|stuf), (zweit|weiter)(er|en) faktor',
    nl: '(twee|meer) (factor|staps|traps), tweede factor',
    sv: '(två|2) (faktor|steg)',
    fr: '(deux|multi|plusieurs) (facteur|étape), double (authentif|facteur), a2f',
    es: '(dos|2|doble) (factor|paso|etapa), segundo factor',
    it: '(due|più) (fattor|passagg), secondo fattore, multifattor',
    pt: '(dois|duas|2) (fator|factor|etapa|passo), segundo fator, multifator',
    el: '(δύο|2) (παραγ|βημ|σταδ), διπλού παράγ',
    pl: '(dwu|wielo) (składnik|etap|stopn), drug[ai]* (składnik|etap)',
    cs: '(dvou|dvoj|více) (faktor|fáz|krok|stup), druh* faktor',
    ru: '(двух|много) (фактор|этап|шаг|ступ), втор* (фактор|этап)',
    uk: '(дво|багато) (фактор|етап), друг* фактор',
    tr: '(iki|çok) (faktör|aşama|adım|etken), ikinci (faktör|adım)',
    vi: '(hai|2|đa) (yếu tố|bước|lớp)',
    id: '(dua|multi) (faktor|langkah)',
    ja: '(二|2|多)(段階|要素)',
    zh: '[两兩双雙二多](步|重|因素|因子|阶段|階段)',
    ko: '(2|이|두|다) ?(단계|중|요소)',
    ar: '(ال)?(ثنائي|متعدد), عاملين, خطوتين',
    he: '(דו|רב) (שלבי|גורמי), שני (שלבים|גורמים)',
    th: '(สอง|2) ?(ขั้นตอน|ปัจจัย|ชั้น)',
  },

  /** An app that makes codes, by whatever name. */
  app: {
    en: 'authenticators?., (authentication|mobile|phone|verification|two factor|2fa) app, totp, app on your, from (your|the) app, app generated, generated by (your|the) (device|app)',
    de: '(authenti*|handy|2fa) (app|anwendung), app (generiert|erzeugt)',
    nl: '(authenti*|verificatie) app, app gegenereerd',
    fr: 'appli* (d )?(authent|mobile)',
    es: '(aplica*|app) (de |d )?(autent|móvil), autenticador',
    it: '(app|applicazione) di autent, autenticatore, dall app',
    pl: 'aplikac* (uwierzyt|autent|mobiln)',
    ru: 'приложени* (для )?(аутентиф|провер|подтвер), аутентификатор, приложением',
    uk: '(застосун|додат|програм)* (для )?автентиф, автентифікатор',
    tr: 'doğrulayıcı, doğrulama (uygulama|app)',
    el: 'εφαρμογ* (ελέγχου|επαλ|ταυτ|πιστ)',
    vi: 'ứng dụng xác (thực|minh)',
    ja: '(認証|モバイル|スマホ)(システム)?アプリ, 認証システム',
    zh: '(验证|驗證|认证|認證)(器|应用|應用|程序|程式|app), (手机|手機|移动设备|移動設備) ?(应用|應用|app)',
    ko: '(인증|otp|모바일) ?앱, 인증기',
    ar: 'تطبيق (ال)?(مصادقة|توثيق|تحقق|جوال)',
    he: '(אפליקצי*|יישומון) (ה)?אימות',
  },

  /** Fields that have a code, a key or a number and are something else, whatever stands around them. */
  other: {
    en: '(coupon|promo|voucher|gift|discount|referral|invit*|zip|post|area|country|dial*|product|order|bank|tax|member*|client|customer|user|device) (code|key|card|number|id|pin), postal, zip., promo, (cvv|cvc|csc|cid)2?., card, (re|h)?captcha, security (question|answer), search, social security, (device|key|token|first|last|full|family|user) ?name, (characters|letters|numbers) (in|from|shown|you see|displayed)',
    de: 'gutschein, rabatt, kundennummer, postleitzahl, karten, vorwahl, gerätename',
    fr: 'code (pays|cadeau|parrain|réduc)',
    es: 'código de (descuento|país|área|regalo), cup[oó](n|m), tarjeta',
    ru: 'индекс, промокод, купон, (с|на) (картинк|изображ), капч',
    ja: '郵便, クーポン, プロモ, (会員|国|カード)(番号|コード), 画像',
    zh: '[邮郵](编|政|遞), [优優]惠, 折扣, (国家|國家|地区|地區|邀请|邀請)(代?[码碼]|号), [图圖](形|片|像)',
  },

  /** What stands beside a code and is none, where its own words do not ask for one. */
  elsewhere: {
    en: '(setup|secret|private|api) key, secret, login, name., date., address, account, message',
  },

  /** Codes that another device or a television shows, to be typed here. */
  device: {
    en: '(displayed|shown|appears|see) on (your|the) (device|tv|television|screen|console), device (activation|login|sign in|code|authorization), activate (your|a) (device|tv)',
  },

  /** That the site sends, or has sent, something. */
  sent: {
    en: 'sent., send, email(ed|ing), texted, receive, check your, resend',
    de: '*(gesendet|geschickt|gesandt), senden, erhalten, (über)?prüfe',
    fr: '(r?en)?voy, reçu, recevr, consulte',
    es: '(re)?envi, recib, revis',
    it: 'invi, ricev',
    pt: 'receb',
    pl: 'wysła, przesła, otrzyma',
    ru: 'отправ, высла, получ, присла',
    tr: 'gönder',
    vi: 'gửi',
    ja: '送信, 送り, 届, 受信',
    zh: '[发發傳寄]送, 收到',
    ko: '보냈, 보내, 전송, 발송, 받은',
  },

  email: {
    en: 'e ?mail, (in|mail)box, mail.',
    de: 'post(eingang|fach)',
    fr: 'courriel, boite de réception',
    es: 'correo',
    ru: 'почт, письм',
    uk: 'пошт, лист.',
    tr: 'e ?posta',
    pl: 'poczt',
    ja: 'メール',
    zh: '[邮郵](件|箱), 信箱, 電郵',
    ko: '메일',
  },

  /** A text message, or a call. */
  sms: {
    en: 'sms, text message, texted, text you, phone call',
    fr: 'texto',
    es: 'mensaje de texto',
    ru: 'смс',
    zh: '短信, [简簡][讯訊]',
    ko: '문자',
  },

  phone: {
    en: '(cell|mobile|tele)? ?phone, mobile, tel.',
    de: 'telef, handy, mobil, rufnummer',
    es: 'móvil, celular',
    ru: 'телефон, мобильн, номер',
    ja: '電話, 携帯',
    zh: '手[机機], [电電][话話]',
    ko: '전화, 휴대',
  },
} as const satisfies Record<string, Words>

export type Row = keyof typeof table

/** Languages that name the code before what makes it one: “code de vérification”. */
export const nounFirst = new Set(['fr', 'es', 'it', 'pt', 'el', 'vi', 'id', 'ar', 'he', 'th'])
/** Languages that do so, or the other way about: “код проверки”, “проверочный код”. */
export const eitherWay = new Set(['pl', 'cs', 'ru', 'uk'])
/** Languages that leave no space between words, or join the small ones to the next. */
export const unspaced = new Set(['ar', 'he', 'ja', 'ko', 'th', 'zh'])
