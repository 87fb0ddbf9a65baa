// What every JavaScript runtime of today has, browser or not, and the only globals that `src` may use. Declared by
// hand because the DOM library, which also holds them, would let a `document` slip in unseen.

interface CryptoKey {
  readonly type: string
}

interface SubtleCrypto {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: string | { name: string; hash?: string },
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>
  deriveBits(
    algorithm: { name: 'HKDF'; hash: string; salt: Uint8Array; info: Uint8Array },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>
  encrypt(
    algorithm: { name: 'AES-GCM'; iv: Uint8Array; additionalData: Uint8Array },
    key: CryptoKey,
    data: Uint8Array,
  ): Promise<ArrayBuffer>
  decrypt(
    algorithm: { name: 'AES-GCM'; iv: Uint8Array; additionalData: Uint8Array },
    key: CryptoKey,
    data: Uint8Array,
  ): Promise<ArrayBuffer>
  sign(algorithm: 'HMAC', key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>
  verify(algorithm: 'HMAC', key: CryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>
}

declare const crypto: { readonly subtle: SubtleCrypto }

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean })
  decode(bytes: Uint8Array): string
}

declare class URL {
  static canParse(url: string): boolean
  constructor(url: string)
  readonly protocol: string
  readonly host: string
  readonly pathname: string
  readonly hostname: string
  readonly origin: string
}

declare function atob(base64: string): string
declare function btoa(binary: string): string

/** Switched off in some browsers, and then not there at all. */
declare const WebAssembly: { readonly CompileError: new () => Error } | undefined
