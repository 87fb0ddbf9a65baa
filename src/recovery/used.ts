import { folded } from '../form/folded.ts'

// How a page says beside a code that it is used. Not in the table of `form/words.ts`: no field is told by it.

const spaced =
  'used|redeemed|spent|consumed|benutzt|verwendet|verbraucht|eingelost|gebruikt|anvand|utilise|usad[oa]|utilizad[oa]|usato|utilizzato|uzyt|wykorzystan|pouzit|использован|використан|χρησιμοποιηθ|kullanil|da (?:su )?dung|terpakai|digunakan'
const unspaced = '(?:使用|利用)済|已(?:使用|用)|사용(?:됨|함|완료)|مستخدم|נוצל|ใช้แล้ว'
const not = 'not|never|nicht|niet|inte|non|pas|no|sin|nao|nie|не|chua|belum'
const used = new RegExp(`(?<!\\p{L})(?<!(?<!\\p{L})(?:${not}) (?:yet |noch )?)(?:${spaced})|${unspaced}`, 'u')

/** Whether a remark says that a code is used: “used on 3 May”, not “unused” or “not yet used”. */
export const saysUsed = (remark: string): boolean => /\p{L}/u.test(remark) && used.test(folded(remark))
