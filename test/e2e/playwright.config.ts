import { defineConfig } from '@playwright/test'
import type { Under } from './fixtures.ts'

/** Walked once more by keyboard alone: in Chromium all journeys, in Firefox, where keys do the same, the one that has a bit of all. */
const journeys = [
  'asking',
  'backup',
  'backup-restore',
  'confirming',
  'counter',
  'filling',
  'framed',
  'life',
  'options-accounts',
  'path',
  'print-codes',
  'recovery-files',
  'recovery-sets',
  'recovery-whose',
  'saves',
  'scan',
  'several',
  'vault',
  'ways',
  'ways-passkey',
  'ways-passphrase',
].map(name => `**/${name}.spec.ts`)

export default defineConfig<Under>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A flaky test is a bug: the first failure counts.
  retries: 0,
  timeout: 180_000,
  reporter: [['list', { printSteps: false }]],
  projects: [
    { name: 'chromium', use: { under: 'chromium' } },
    { name: 'firefox', use: { under: 'firefox' } },
    { name: 'chromium-keys', use: { under: 'chromium', hand: 'keyboard' }, testMatch: journeys },
    { name: 'firefox-keys', use: { under: 'firefox', hand: 'keyboard' }, testMatch: 'path.spec.ts' },
  ],
})
