const plain: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ς: 'σ' }

/** Text as it is compared: lower case, without accents, with one form for what looks the same. Most of it needs only the first. */
export const folded = (text: string): string =>
  /[^\0-\x7f]/.test(text)
    ? text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u200b-\u200f]/g, '')
        .normalize('NFC')
        .replace(/[ıßøłđæς]/g, letter => plain[letter] ?? letter)
    : text.toLowerCase()
