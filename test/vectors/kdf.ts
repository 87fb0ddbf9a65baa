// RFC 9106 section 5.3: Argon2id, version 0x13. Every byte of an input is the same.
export const rfc9106 = {
  password: { byte: 0x01, length: 32 },
  salt: { byte: 0x02, length: 16 },
  secret: { byte: 0x03, length: 8 },
  associatedData: { byte: 0x04, length: 12 },
  memoryKiB: 32,
  passes: 3,
  lanes: 4,
  tag: '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
} as const

// RFC 5869 appendices A.1 to A.3: HKDF with SHA-256, in hex.
export const rfc5869 = [
  {
    appendix: 'A.1',
    ikm: '0b'.repeat(22),
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    appendix: 'A.2',
    ikm: run(0x00, 0x4f),
    salt: run(0x60, 0xaf),
    info: run(0xb0, 0xff),
    okm: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  {
    appendix: 'A.3',
    ikm: '0b'.repeat(22),
    salt: '',
    info: '',
    okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
] as const

/** Each byte from the first to the last, in order. */
function run(first: number, last: number): string {
  return Buffer.from(Array.from({ length: last - first + 1 }, (_, at) => first + at)).toString('hex')
}
