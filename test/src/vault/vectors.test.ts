import { describe, expect, test } from 'vitest'
import { type Bytes, concat, utf8 } from '../../../src/bytes.ts'
import { argon2idAsync } from '../../../src/vault/argon2-noble.ts'
import { decrypt, derive, encrypt } from '../../../src/vault/cipher.ts'
import { rfc5869, rfc9106 } from '../../vectors/kdf.ts'
import { type AesGcmTest, invalidTests, validTests } from '../../vectors/wycheproof-aes-gcm.ts'

const bytes = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, 'hex'))
const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex')

describe('Argon2id', () => {
  const filled = ({ byte, length }: { byte: number; length: number }) => new Uint8Array(length).fill(byte)

  // The RFC's one vector has associated data, which hash-wasm and Debian's program do not take and vaults do not use. What
  // ties those two to it is argon2-agree.test.ts, where they give the same bytes as this implementation.
  test('in JavaScript gives the tag of RFC 9106', async () => {
    const tag = await argon2idAsync(filled(rfc9106.password), filled(rfc9106.salt), {
      m: rfc9106.memoryKiB,
      t: rfc9106.passes,
      p: rfc9106.lanes,
      dkLen: rfc9106.tag.length / 2,
      key: filled(rfc9106.secret),
      personalization: filled(rfc9106.associatedData),
    })
    expect(hex(tag)).toBe(rfc9106.tag)
  })
})

describe('HKDF', () => {
  /** As `derive` asks WebCrypto for it, but with any bytes as info and of any length: the RFC's info is no text. */
  async function hkdf(ikm: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
    const material = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits'])
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info }
    return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, length * 8))
  }

  test.each(rfc5869)(
    'of WebCrypto gives the key of RFC 5869, $appendix',
    async ({ ikm, salt, info, okm }) => {
      expect(hex(await hkdf(bytes(ikm), bytes(salt), bytes(info), okm.length / 2))).toBe(okm)
    },
  )

  test.each(rfc5869)(
    'as we use it is that of WebCrypto, with the key and salt of $appendix',
    async ({ ikm, salt }) => {
      const given = await derive(bytes(ikm), bytes(salt), 'latchkey wrap')
      expect(hex(given)).toBe(hex(await hkdf(bytes(ikm), bytes(salt), utf8('latchkey wrap'), 32)))
    },
  )

  // RFC 5869 section 2.3: the output is cut from one stream, so 32 bytes are the beginning of 42.
  test('as we use it gives the beginning of the key of A.3, whose info is empty', async () => {
    const [, , { ikm, salt, okm }] = rfc5869
    expect(hex(await derive(bytes(ikm), bytes(salt), ''))).toBe(okm.slice(0, 64))
  })
})

describe('AES-256-GCM', () => {
  const seal = ({ key, iv, msg, aad }: AesGcmTest) => encrypt(bytes(key), bytes(iv), bytes(msg), bytes(aad))
  const open = ({ key, iv, ct, tag, aad }: AesGcmTest) =>
    decrypt(bytes(key), bytes(iv), concat(bytes(ct), bytes(tag)), bytes(aad))

  test('has all tests of the group', () => {
    const numbers = [...validTests, ...invalidTests].map(({ tcId }) => tcId)
    expect(numbers).toEqual(Array.from({ length: 66 }, (_, at) => 91 + at))
  })

  test.each(validTests)('seals and opens Wycheproof $tcId', async vector => {
    expect(hex(await seal(vector))).toBe(vector.ct + vector.tag)
    expect(hex(await open(vector))).toBe(vector.msg)
  })

  test.each(invalidTests)('refuses Wycheproof $tcId: $comment', async vector => {
    const sealed = hex(await seal(vector))
    expect(sealed.slice(0, -32)).toBe(vector.ct)
    expect(sealed.slice(-32)).not.toBe(vector.tag)
    await expect(open(vector)).rejects.toMatchObject({ code: 'damaged', message: 'damaged' })
  })
})
