import { defineConfig } from 'vitest/config';

import local from './vitest.config.js';

/** The tests of the page in a real browser, one file after the other. */
export default defineConfig({
  ...local,
  test: {
    ...local.test,
    include: ['tools/browser/**/*.browser.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '.retrace/**'],
    globalSetup: ['tools/browser/one-browser.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
  },
});
