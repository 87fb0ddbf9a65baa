import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Stands in for src/enroll/zxing-binary.ts wherever Node runs the reader, as `imports` of package.json says.
const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** @returns {Uint8Array<ArrayBuffer>} */
export const zxingBinary = () => new Uint8Array(readFileSync(file))
