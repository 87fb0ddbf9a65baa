// A module of its own, so that the slow way is loaded only where the fast one does not work.
export { argon2idAsync } from '@noble/hashes/argon2.js'
