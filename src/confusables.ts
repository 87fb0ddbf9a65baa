// Unicode UTS #39 confusables, revision 15.0: what a host can hold (UTS #46 leaves it as it is), drawn like ASCII. Left out
// are letters written right to left, which no label mixes with ASCII, what lies beyond the basic plane, and what loses its
// difference by NFKD, as letters with accents and fullwidth ones do.
const unicodeTable: readonly (readonly [prototype: string, drawnLikeIt: string])[] = [
  ['-', '˗‐‒–⁃−∸➖⨩⨪⸚'],
  ['2', 'ƻᒿ'],
  ['4', 'Ꮞ'],
  ['6', 'бᏮ'],
  ['8', 'ȣ৪੪'],
  ['9', '৭੧୨൭'],
  ['a', 'ɑαаᎪᗅꓮ'],
  ['b', 'ƀƃɓѣҍᏏᏴᑲᑳᖯᗷꓐ'],
  ['c', 'ȼсҫᏟᴄⲥꓚ'],
  ['d', 'đƌɖɗԁᎠᏧᑯᗞᗪꓒꓓ'],
  ['e', 'ɇеҽҿᎬⴹꓰꬲ'],
  ['f', 'ƒքᖴᵮẝꓝꞙꬵ'],
  ['g', 'ƍǥɠɡցᏀᏳᶃꓖ'],
  ['h', 'ħɦћһհᎻᏂᏲᕼꓧꚕ'],
  ['i', 'ıɨɩɪιіӏᎥᵻᵼꙇ'],
  ['j', 'ɉϳјᎫᒍꓙ'],
  ['k', 'ƙᏦꓗ'],
  ['l', 'łƚǀɫɭᏞᒪⵏꓡꓲ'],
  ['m', 'ɱᎷᗰᵯꓟ'],
  ['n', 'ƞɳηոռᵰꓠ'],
  ['o', 'øɵθοσоѳөօ०০੦૦୦௦౦೦൦๐໐၀ჿᎾᏫᴏᴑⲟⴱⵁⵔ〇ꓳꝋꬽꬾ'],
  ['p', 'ƥρрᏢᑭᵽⲣꓑ'],
  ['q', 'ʠԛգզⵕ'],
  ['r', 'ɍɼɽгғᎡᏒᖇᴦᵲⲅꓣꭇꭈ'],
  ['s', 'ƽʂѕᏕᏚᵴꓢꜱ'],
  ['t', 'ŧƭᎢᵵꓔ'],
  ['u', 'ʋυսᏌᑌᴜᵾꓴꞟꭎꭒ'],
  ['v', 'νѵᏙᐯᴠⴸꓦ'],
  ['w', 'ɯѡѽԝաᎳᏔᴡꓪꝡ'],
  ['x', 'хᕁᕽ᙭᙮ⵝꓫ'],
  ['y', 'ƴɏɣʏγуүұყᎩᎽᶌỿꓬꭚ'],
  ['z', 'ƶȥʐᏃᴢᵶꓜ'],
  ['aa', 'ꜳ'],
  ['ae', 'æӕ'],
  ['ao', 'ꜵ'],
  ['au', 'ꜷ'],
  ['av', 'ꜹꜻ'],
  ['ay', 'ꜽ'],
  ['dz', 'ʣ'],
  ['ll', 'ǁ'],
  ['ls', 'ʪ'],
  ['lz', 'ʫ'],
  ['oe', 'œ'],
  ['oo', 'ꚙꝏ'],
  ['tf', 'ꝷ'],
  ['ts', 'ʦ'],
  ['ue', 'ᵫ'],
  ['uo', 'ꭣ'],
]

/** Unicode holds these apart; in an address bar's small letters they are near enough. */
const nearTable: typeof unicodeTable = [
  ['b', 'вßβ'],
  ['e', 'əε'],
  ['h', 'нћ'],
  ['k', 'кκĸ'],
  ['m', 'м'],
  ['n', 'пŋ'],
  ['p', 'þ'],
  ['t', 'тτ'],
  ['w', 'шω'],
]

const prototypes = new Map(
  [...unicodeTable, ...nearTable].flatMap(([prototype, alike]) =>
    Array.from(alike, char => [char, prototype] as const),
  ),
)

/**
 * What is left of a label, in Unicode, once everything that is drawn alike is the same: two labels that a person takes for one
 * another have one skeleton (UTS #39 section 4). Beyond that standard, accents do not count and letters of ASCII that pass for
 * others are one: 0 and o; 1, i and l; rn and m; vv and w; cl and d. For comparing only: it is no name.
 */
export function skeleton(label: string): string {
  const bare = label.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
  return Array.from(bare, char => prototypes.get(char) ?? char)
    .join('')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
    .replaceAll('i', 'l')
}
