// RFC 4226 appendix D: HOTP with SHA-1, six digits, for the ASCII secret 12345678901234567890.
export const rfc4226 = {
  secretAscii: '12345678901234567890',
  codes: ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'],
} as const

// RFC 6238 appendix B: eight digits, 30 seconds. The table names one secret, but its codes are made with secrets as long as
// each hash's output (erratum 2866): the ASCII digits 1 to 9 and 0 repeated to 20, 32 and 64 bytes.
export const rfc6238 = {
  secretBytes: { 'SHA-1': 20, 'SHA-256': 32, 'SHA-512': 64 },
  rows: [
    { unixSeconds: 59, 'SHA-1': '94287082', 'SHA-256': '46119246', 'SHA-512': '90693936' },
    { unixSeconds: 1111111109, 'SHA-1': '07081804', 'SHA-256': '68084774', 'SHA-512': '25091201' },
    { unixSeconds: 1111111111, 'SHA-1': '14050471', 'SHA-256': '67062674', 'SHA-512': '99943326' },
    { unixSeconds: 1234567890, 'SHA-1': '89005924', 'SHA-256': '91819424', 'SHA-512': '93441116' },
    { unixSeconds: 2000000000, 'SHA-1': '69279037', 'SHA-256': '90698825', 'SHA-512': '38618901' },
    { unixSeconds: 20000000000, 'SHA-1': '65353130', 'SHA-256': '77737706', 'SHA-512': '47863826' },
  ],
} as const
