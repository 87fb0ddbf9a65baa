/// <reference path="../bundled.d.ts" />
import inlined from 'zxing-wasm/reader/zxing_reader.wasm?url&inline'

/**
 * The program that zxing-wasm runs, as the bundler laid it into a script: a fetch of it, as zxing-wasm would make of itself,
 * goes to a server, and the extension's policy allows none. Node has it from test/tools/zxing-binary.mjs in its place, by
 * `imports` of package.json.
 */
export const zxingBinary = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.fromBase64(inlined.slice(inlined.indexOf(',') + 1))
