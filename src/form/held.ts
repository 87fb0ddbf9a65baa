// What fields hold before and after typing, judged by their text alone.

/**
 * Whether it may be typed over: nothing, an old code (digits, or Steam's letters), or the blanks of an input mask. Anything else a
 * person wrote.
 */
export const mayReplace = (held: string): boolean =>
  held.trim() === '' || /^([\d\s_-]{1,12}|[2-9BCDFGHJKMNPQRTVWXY]{5})$/.test(held)

/** Sites set gaps and case of their own, and some cover what was typed with bullets. */
export const isSame = (held: string, text: string): boolean =>
  bare(held) === bare(text) || (held.length === text.length && /^([•●∙*])\1+$/.test(held))

/** Whether the text stands in what a page shows, in one piece. */
export const isShownIn = (shown: string, text: string): boolean => bare(shown).includes(bare(text))

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
