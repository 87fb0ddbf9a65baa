import { Failure, type FailureCode } from '../../src/failure.ts'

/** What each failure says to the person: what happened, then what to do. */
const sentences: Readonly<Record<FailureCode, string>> = {
  'not-otpauth':
    'This QR code or link does not set up two-factor codes. Look for the code under “authenticator app” in the site’s security settings.',
  'bad-uri': 'This set-up code is damaged. Ask the site for a new one.',
  'unsupported-type':
    'This kind of code is not supported yet. Choose “authenticator app” or “TOTP” on the site.',
  'migration-export':
    'This is an export of another authenticator, with several accounts in it. It cannot be added here: add the accounts one at a time.',
  'bad-migration':
    'This export of another authenticator is damaged or not whole. Show its QR code there again, and scan it once more.',
  'empty-migration':
    'There is no account in this export. Choose in the other authenticator which accounts to export.',
  'missing-secret': 'There is no setup key here. Copy the key or link that the site shows, and paste it.',
  'bad-secret':
    'This is not a setup key. A key has only the letters A to Z and the digits 2 to 7: copy it again, all of it.',
  'bad-digits':
    'The site asks for codes of a length that does not work: only 6 to 10 digits do. Ask the site for a new code.',
  'bad-period':
    'The site asks for a time step that does not work: only 5 to 300 seconds do. Ask the site for a new code.',
  'bad-counter':
    'The counter of this set-up code does not work: it is a whole number from 0 on. Ask the site for a new code.',
  'counter-spent':
    'The counter of this account is at its end, so there is no next code. Set two-step sign-in up again on the site.',
  'bad-algorithm': 'The site asks for an algorithm that no authenticator knows. Ask the site for a new code.',
  'too-long': 'This is longer than any setup key or name. Copy only the key or the link.',
  'too-many-tags': 'An account can have 32 tags. Take some away first.',
  'picture-too-large':
    'This picture is larger than any QR code needs: over 25 megapixels or 20 MB. Cut out the part with the code.',
  'not-a-picture':
    'This is not a picture that can be read. Use a PNG, JPEG, WebP, GIF or BMP, or take a screenshot of the code.',
  'picture-unreadable':
    'This picture is damaged, or takes too long to read. Take a screenshot of the code instead.',
  'already-added': 'This account is in Latchkey already.',
  'unknown-account': 'This account is gone; it was deleted in another window.',
  'qr-microsoft':
    'This QR code is for Microsoft Authenticator alone. Choose “I want to use a different authenticator app” on the site; the code it shows then works here.',
  'qr-duo':
    'This QR code is for the Duo Mobile app alone. Look on the site for a passcode from another authenticator app; your organisation may have to allow that.',
  'qr-okta':
    'This QR code is for the Okta Verify app alone. Go back on the site and choose “Google Authenticator”; the code it shows then works here.',
  'qr-steam':
    'This QR code is for the Steam app alone, which keeps its key to itself. If you have exported that key, paste it here.',
  'qr-passkey':
    'This QR code is for a passkey on a phone, which Latchkey does not keep. Look for “authenticator app” in the site’s security settings.',
  'qr-link':
    'This QR code holds a link, and sets up no codes. Look for the one under “authenticator app” in the site’s security settings.',
  'qr-wifi':
    'This QR code joins a Wi-Fi network, and sets up no codes. Look for the one under “authenticator app” in the site’s security settings.',
  'qr-text':
    'This QR code holds a text that sets up no codes. Look for the one under “authenticator app” in the site’s security settings.',
  'qr-app-link':
    'This QR code only leads to an app store. The one that sets up codes is often further down the page, or on its next step.',
  'qr-cut':
    'Part of a QR code lies outside the window. Scroll until you see all of it, then open Latchkey again.',
  'qr-small': 'There is a QR code that is drawn too small to read. Zoom in on the page until it is larger.',
  'qr-covered':
    'There is a QR code that cannot be read. If something covers or blurs it, reveal it on the page; or look harder.',
  'no-qr':
    'Nothing here looks like a QR code. Scroll to it or reveal it on the page, or paste the setup key that stands beside it.',
  'no-qr-in-picture':
    'There is no QR code to be read in this picture. Choose one that shows all of it, sharp and from the front.',
  'no-recovery-codes': 'No recovery codes were found in this. Paste them one a line.',
  'too-many-recovery-codes': 'This is more than a set of recovery codes. Paste only the codes.',
  'all-codes-used':
    'All the codes in this are marked as used. If they are not, paste only the codes; otherwise make new ones on the site.',
  'hidden-characters':
    'There are characters in this that cannot be seen and can make a code look different. Copy only the codes from the site, or type them.',
  'not-a-text-file':
    'This is not a plain text file. Open it with the program that shows it, copy the codes, and paste them here.',
  'text-file-too-large':
    'This file is larger than any set of recovery codes. Drop the one that the site gave you, or paste only the codes.',
  'bad-answer':
    'This is not an answer that sets up codes, or not all of one. Copy it from the first bracket to the last, and paste it again.',
  'answer-disagrees':
    'The QR code in this answer holds another key than the one beside it, so nothing was added. Ask for a new one.',
  'answer-without-picture':
    'The QR code in this answer cannot be read, so there is only its key. Say above what it is for, then add it.',
  'answer-without-key':
    'This answer has recovery codes and no key. Paste it in the details of its account, under “Paste codes”.',
  'answer-of-several':
    'This answer has the codes of several set-ups. Paste only the codes that belong to this account.',
  'answer-of-another':
    'This answer sets up another account, so its codes were not kept here. Add it as an account.',
  'no-recovery-code-left': 'All recovery codes are used. Make new ones on the site, then keep them here.',
  'passphrase-too-short': 'A passphrase needs at least ten characters. Add another word.',
  'wrong-passphrase': 'This is not the passphrase. Try again.',
  'wrong-recovery-key':
    'This is not the recovery key of this vault. Look whether a newer one was printed since.',
  'bad-recovery-key':
    'This recovery key has a slip in it. Compare it with the paper, group by group: a key has seven groups of four.',
  'wrong-passkey': 'This passkey does not open this vault. Use another way in.',
  'passkey-refused': 'No passkey was given. Try again, or use another way in. Nothing was changed.',
  'passkey-known': 'This device has a passkey of this vault already. Choose another device.',
  'passkey-without-prf':
    'This passkey cannot hold a key for a vault (it has no PRF). Delete it where it was made, and choose another device.',
  'too-soon': 'That was wrong several times in a row. Wait a moment, then try again.',
  'no-such-slot': 'This way in is gone; it was removed in another window.',
  'last-slot': 'This is the only way in. Add another one first.',
  'passphrase-known': 'This passphrase opens the vault already. Choose another one.',
  'passkey-alone':
    'Without it only a passkey would be left, and that can get lost. Add another passphrase or a recovery key first.',
  'proof-expired': 'Too much time has passed. Show once more that it is you.',
  'vault-exists': 'A vault was just made in another window. Unlock it with the passphrase you chose there.',
  'no-vault': 'There is no vault yet. Close this and open Latchkey again.',
  locked: 'Latchkey has locked itself. Unlock it and do this again.',
  damaged: 'What is stored was changed or damaged, and does not open. Nothing was overwritten.',
  'unknown-format': 'A newer version of Latchkey wrote this. Update the extension to open it.',
  'bad-kdf':
    'The stored settings of your passphrase are not ones that Latchkey writes, so nothing was tried with them.',
  'changed-elsewhere': 'Another window saved a change at the same moment. Do this once more.',
  'not-saved': 'The browser could not save this; the disk may be full. Nothing was changed.',
  'save-gone': 'This earlier save is not kept any more. Choose another one from the list.',
  'not-a-backup':
    'This is not a backup of Latchkey, or only part of one. Choose the file that “Save a backup” gave you.',
  'wrong-backup-passphrase':
    'This is not the passphrase of this backup. It is the one that was chosen when the file was saved. Try again.',
  'backup-damaged': 'This backup is damaged and does not open. Try another copy of it. Nothing was changed.',
  'backup-too-new': 'A newer version of Latchkey wrote this backup. Update the extension to read it.',
  'backup-too-large': 'This file is larger than any backup. Choose a file whose name ends in .age.',
  'backup-not-for-passphrase':
    'This age file was made for a key, not for a passphrase. Make one with “age --passphrase”.',
  'page-unreadable':
    'Latchkey cannot look at this page. Browser pages, stores, the PDF viewer and empty tabs are closed to extensions. Take a screenshot of a code there, and add it as a picture.',
  'page-changed': 'The page changed in the meantime, so nothing was filled. Open Latchkey on the page again.',
  'page-silent': 'The page does not answer, so nothing was filled. Load it again, then open Latchkey on it.',
  'insecure-page':
    'This page is not encrypted (https), so nothing is filled here. Copy the code if you trust the network.',
  'framed-page':
    'This form belongs to another page inside this one, so nothing is filled there. Copy the code instead.',
  'host-not-confirmed': 'This account was not used on this site before. Choose it from the list to confirm.',
  'no-code-field':
    'There is no field for a code on this page any more. Click into the field, or copy the code.',
  'no-recovery-field':
    'There is no field for a recovery code on this page any more. Open the form, then try again.',
  'field-refused': 'The page did not take the code. Copy it and paste it there.',
  'field-altered': 'The page changed what was typed. Look at its field before you send it.',
  'page-left': 'The page moved on while the code was typed. Look whether the site took it.',
  'clipboard-refused': 'The browser did not allow copying. Select the code and copy it by hand.',
}

/** The sentence for anything caught. What is not a failure of ours is a defect, and says nothing of its input either. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Failure) return sentences[error.code]
  return 'Something went wrong inside Latchkey. Nothing was changed; close this and try again.'
}
