import vault from '../vectors/vaults/format-1.json' with { type: 'json' }

export const fixturePassphrase = vault.passphrase
