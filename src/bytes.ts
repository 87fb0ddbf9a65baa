/** Bytes that own their memory: WebCrypto takes no shared one. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Random bytes from the caller, so that nothing in `src` has a source of chance of its own. */
export type Random = (length: number) => Bytes

const encoder = new TextEncoder()

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** @throws {TypeError} when the bytes are not UTF-8. */
export const textOf = (bytes: Bytes): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

export function concat(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Without the padding of base32 or base64 at its end. By hand: the pattern `=+$` tries each of a thousand signs anew. */
export function unpadded(text: string): string {
  let end = text.length
  while (text[end - 1] === '=') end--
  return text.slice(0, end)
}

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Bytes): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** @throws when the text is not base64. */
export function fromBase64(text: string): Bytes {
  const binary = atob(text)
  // Not `Uint8Array.from`, which takes seconds for a screenshot.
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
