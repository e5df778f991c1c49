import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = [process.env['MILEMARK_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['./tests/support/playwright-reporter.ts']],
  use: {
    viewport: { width: 1600, height: 1000 },
    // Without a path Playwright looks for its own download.
    ...(chromium === undefined ? {} : { launchOptions: { executablePath: chromium } }),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
