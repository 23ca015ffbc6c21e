import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests read the sources of our own packages, so that they need no build. */
const sources = ['libs', 'apps'].flatMap((kind) =>
  readdirSync(new URL(kind, import.meta.url)).map((name) => ({
    find: `@retrace/${name}`,
    replacement: new URL(`${kind}/${name}/src/index.ts`, import.meta.url).pathname,
  })),
);

export default defineConfig({
  resolve: { alias: sources },
  test: {
    include: ['{apps,libs,tools}/**/*.spec.{ts,tsx}'],
    exclude: ['**/*.{kafka,browser}.spec.ts', '**/node_modules/**', '**/dist/**', '.retrace/**'],
    globalSetup: ['tools/testing/postgres.ts'],
    setupFiles: ['tools/testing/reflect-metadata.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
