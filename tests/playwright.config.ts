import { defineConfig } from '@playwright/test';

// A title that ends in @long takes a third of a minute or more: build machines run it, and `npm test -- --all`.
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './e2e/support/buildNext.ts',
  // A net, not a measure: build machines may be several times slower than a desk.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../node_modules/.cache/onetrip/playwright.json' },
    ],
  ],
});
