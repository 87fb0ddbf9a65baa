/**
 * The `at`-th number of a seed, from 0 up to 1: what is drawn does not depend on what was drawn before, so that the page and the
 * harness draw the same without telling each other. The mixing is the finalizer of MurmurHash3 (32 bits), twice.
 */
export function chance(seed: number, at: number): number {
  return mixed(mixed(seed) ^ Math.imul(at + 1, 0x9e3779b9)) / 2 ** 32
}

function mixed(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** A whole number from 0 up to, and without, `end`. */
export const below = (end: number, seed: number, at: number): number => Math.floor(chance(seed, at) * end)
