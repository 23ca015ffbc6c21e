import { defineConfig } from 'vitest/config';

import local from './vitest.config.js';

/** The tests that need a Kafka broker, and those of the services once more with Kafka between them. */
export default defineConfig({
  ...local,
  test: {
    ...local.test,
    include: ['{apps,libs,tools}/**/*.kafka.spec.ts', 'apps/*/test/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '.retrace/**', 'apps/standalone/**'],
    globalSetup: ['tools/testing/postgres.ts', 'tools/testing/kafka.ts'],
  },
});
