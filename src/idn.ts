/// <reference path="./punycode.d.ts" />
import { toUnicode } from 'punycode/punycode.es6.js'

/**
 * A host with its `xn--` labels decoded (RFC 3492). Decoding is believed only where the URL standard makes the same host of
 * what came out; whatever is no valid internationalised name, control characters included, stays as it was.
 *
 * @param host as `hostOf` gives it.
 */
export function unicodeOf(host: string): string {
  const unicode = decoded(host)
  const address = `https://${unicode}`
  return URL.canParse(address) && new URL(address).host === host ? unicode : host
}

function decoded(host: string): string {
  try {
    return toUnicode(host)
  } catch {
    // A label that is no Punycode; browsers differ in whether they let one through.
    return host
  }
}

/** Keeps the direction of a text's letters from moving what stands around it (Unicode UAX #9, FSI and PDI). */
export const isolated = (text: string): string => `\u2068${text}\u2069`

/** A host for a person to read: of an `xn--` name both forms, because neither alone shows what it is. */
export function displayHost(host: string): string {
  const unicode = unicodeOf(host)
  return unicode === host ? host : `${host} (${isolated(unicode)})`
}
