import type { LaunchOptions } from 'playwright-core';

/** How Chromium is started. As root it has no sandbox; all that it opens here is our own. */
export function launchOptions(executablePath: string): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  return { executablePath, headless: true, chromiumSandbox: !isRoot, args: ['--disable-dev-shm-usage'] };
}
