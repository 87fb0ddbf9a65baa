// What only the browser's build has: files that the bundler lays into a script, and what reads them there.

interface Uint8ArrayConstructor {
  /** Chrome has it from 140 on and Firefox from 133; Node does not before 25. */
  fromBase64(base64: string): Uint8Array<ArrayBuffer>
}

/** A file as a data URL. */
declare module '*?url&inline' {
  const url: string
  export default url
}
