import { expect, test } from 'vitest'
import { folded } from '../../../src/form/folded.ts'
import { asWords, says } from '../../../src/form/says.ts'
import { type Meaning, vocabularyOf } from '../../../src/form/vocabulary.ts'

const saysOf = (text: string) => says(text, vocabularyOf([text]))
const said = (text: string) => saysOf(folded(text))
const speaksOf = (meaning: Meaning, text: string) =>
  vocabularyOf([folded(text)]).speaksOf(meaning, folded(text))

test.each([
  ['en', 'Verification code', 'Backup code', 'Two-factor authentication'],
  ['de', 'Bestätigungscode', 'Wiederherstellungscode', 'Zwei-Faktor-Authentifizierung'],
  ['fr', 'Code de vérification', 'Code de récupération', 'Authentification à deux facteurs'],
  ['es', 'Código de verificación', 'Código de recuperación', 'Verificación en dos pasos'],
  ['it', 'Codice di verifica', 'Codice di recupero', 'Autenticazione a due fattori'],
  ['pt', 'Código de verificação', 'Código de recuperação', 'Autenticação de dois fatores'],
  ['nl', 'Verificatiecode', 'Herstelcode', 'Tweestapsverificatie'],
  ['sv', 'Verifieringskod', 'Återställningskod', 'Tvåfaktorsautentisering'],
  ['pl', 'Kod weryfikacyjny', 'Kod zapasowy', 'Uwierzytelnianie dwuskładnikowe'],
  ['cs', 'Ověřovací kód', 'Záložní kód', 'Dvoufázové ověření'],
  ['ru', 'Код подтверждения', 'Резервный код', 'Двухфакторная аутентификация'],
  ['uk', 'Код підтвердження', 'Резервний код', 'Двофакторна автентифікація'],
  ['tr', 'Doğrulama kodu', 'Kurtarma kodu', 'İki adımlı doğrulama'],
  ['el', 'Κωδικός επαλήθευσης', 'Κωδικός ανάκτησης', 'Έλεγχος ταυτότητας δύο παραγόντων'],
  ['vi', 'Mã xác minh', 'Mã khôi phục', 'Xác minh hai bước'],
  ['id', 'Kode verifikasi', 'Kode pemulihan', 'Autentikasi dua faktor'],
  ['ja', '確認コード', 'リカバリーコード', '2段階認証'],
  ['zh', '验证码', '恢复代码', '两步验证'],
  ['zh-TW', '驗證碼', '備用碼', '雙重驗證'],
  ['ko', '인증 코드', '복구 코드', '2단계 인증'],
  ['ar', 'رمز التحقق', 'رمز الاسترداد', 'المصادقة الثنائية'],
  ['he', 'קוד אימות', 'קוד שחזור', 'אימות דו-שלבי'],
  ['th', 'รหัสยืนยัน', 'รหัสกู้คืน', 'การยืนยันตัวตนแบบสองขั้นตอน'],
])('in %s both kinds of code and signing in in two steps are known', (_language, code, recovery, steps) => {
  expect(said(code)).toBe('code')
  expect(said(recovery)).toBe('recovery')
  expect(speaksOf('twofold', steps)).toBe(true)
})

test.each([
  ['Einmal-Passwort', 'code'],
  ['mot de passe à usage unique', 'code'],
  ['одноразовый пароль', 'code'],
  ['MFA-Wiederherstellungscode', 'recovery'],
  ['Recovery codes for two-factor authentication', 'recovery'],
  ['the code from your two-factor app, or one of your recovery codes', 'both'],
  ['Clé de récupération', 'recovery'],
  ['Use the code to recover your account', undefined],
  ['Recovery e-mail', undefined],
  ['Password', undefined],
  ['Postal code', undefined],
])('“%s” names %s', (text, what) => {
  expect(said(text)).toBe(what)
})

test('case, accents, width and the dotless ı do not matter', () => {
  expect(said('CÓDIGO DE VERIFICACION')).toBe('code')
  expect(said('２段階認証コード')).toBe('code')
  expect(said('DOĞRULAMA KODU')).toBe('code')
  expect(said('one–time code'.replace('–', '-'))).toBe('code')
})

test('words are known within others only in languages that leave no space', () => {
  expect(speaksOf('code', 'encode')).toBe(false)
  expect(speaksOf('code', '入力コード欄')).toBe(true)
})

test('names that programs give are read as words', () => {
  expect(asWords('user[otp_attempt] twoFactorToken')).toBe('user otp attempt two factor token')
  expect(saysOf(asWords('backup_otp_token'))).toBe('recovery')
})

test('no text is read for long, however it is made', () => {
  const words = ['verification ', 'code de ', 'a', 'код ', '验', '- ', 'recovery ']
  const started = process.cpuUsage().user
  for (const word of words) said(word.repeat(400))
  expect(process.cpuUsage().user - started).toBeLessThan(5_000_000)
})
