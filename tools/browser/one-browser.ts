import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

import { provideChromium } from '../bootstrap/chromium.mjs';
import { retraceHome } from '../bootstrap/project-paths.mjs';

import { launchOptions } from './launch-options.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run's browser is reached; null where there is none. */
    browserUrl: string | null;
  }
}

/** Starts the one Chromium of a test run. Without any, tests are skipped, except where they count: in CI. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await provideChromium(retraceHome());
  if ('missing' in found) {
    if (process.env['CI']) throw new Error(found.missing);
    process.stdout.write(`SKIPPED: all tests in a browser. ${found.missing}\n`);
    project.provide('browserUrl', null);
    return () => Promise.resolve();
  }
  const server = await chromium.launchServer(launchOptions(found.path));
  project.provide('browserUrl', server.wsEndpoint());
  return () => server.close();
}
