// A module of its own, so that a bundler can leave out the twenty other functions of hash-wasm and still load this one late.
export { argon2id } from 'hash-wasm'
