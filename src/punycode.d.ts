// The library brings no types, and those of Node are of the module that Node is taking out.
declare module 'punycode/punycode.es6.js' {
  /** Decodes the `xn--` labels of a domain. @throws {RangeError} at one that is no Punycode. */
  export function toUnicode(domain: string): string
}
