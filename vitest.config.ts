import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['{apps,libs,tools}/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '.retrace/**'],
    setupFiles: ['tools/testing/reflect-metadata.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
