import { defineConfig } from '@playwright/test'
import type { Under } from './fixtures.ts'

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
  ],
})
