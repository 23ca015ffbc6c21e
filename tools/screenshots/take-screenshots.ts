// The program of `npm run screenshots`: pictures of the page with the stub of its API, whose studies never change.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium, type Browser } from 'playwright-core';

import { startStubApi } from '../../apps/dashboard/testing/stub-api.ts';
import { provideChromium } from '../bootstrap/chromium.mjs';
import { projectFolder, retraceHome } from '../bootstrap/project-paths.mjs';
import { launchOptions } from '../browser/launch-options.ts';
import { shownViews, type ShownView } from './shown-views.ts';

const QUALITY = 80;
const widths = { desktop: 1280, phone: 390 } as const;
const schemes = ['light', 'dark'] as const;

const { values } = parseArgs({
  options: { to: { type: 'string', default: join(projectFolder, 'docs/images/dashboard') } },
});

const found = await provideChromium(retraceHome());
if ('missing' in found) throw new Error(found.missing);
const stub = await startStubApi({ port: 0, pages: join(projectFolder, 'apps/dashboard/dist'), tickMs: 0 });
const browser = await chromium.launch(launchOptions(found.path));
try {
  await mkdir(values.to, { recursive: true });
  let bytes = 0;
  for (const view of shownViews) {
    for (const device of ['desktop', 'phone'] as const) {
      for (const scheme of schemes) {
        const picture = await take(browser, view, widths[device], scheme);
        bytes += picture.length;
        await writeFile(join(values.to, `${view.name}-${device}-${scheme}.webp`), picture);
      }
    }
  }
  process.stdout.write(`${shownViews.length * 4} pictures in ${values.to}, together ${Math.ceil(bytes / 1000)} kB\n`);
} finally {
  await browser.close();
  await stub.close();
}

/** As WebP, which Playwright takes no pictures as, but Chromium does. */
async function take(on: Browser, view: ShownView, width: number, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const viewport = { width, height: width > 1000 ? 800 : 844 };
  const context = await on.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${stub.url}${view.path}`);
  await page.locator(view.shown).first().waitFor();
  await view.prepare?.(page);
  await page.waitForTimeout(800); // charts draw after they have their size
  const chrome = await context.newCDPSession(page);
  const { data } = await chrome.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await context.close();
  return Buffer.from(data, 'base64');
}
