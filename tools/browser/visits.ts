import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** Pages do what they are asked at once; a machine with much to do does not. */
const LONGEST_WAIT_MS = 20_000;
/** What the browser says of answers that are no 2xx, which are part of what is tested. */
const EXPECTED = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/;

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

export interface Visits {
  /** Opens an address as a person who has never been there. */
  open(url: string, look?: Look): Promise<Page>;
  /** Opens an address in another tab of the same person. */
  openBeside(page: Page, url: string): Promise<Page>;
}

/** Whether the run has a browser: tests that need one are skipped where there is none. */
export const hasBrowser: boolean = inject('browserUrl') !== null;

/** Opens pages for the tests of a file. After each test they are closed, and none may have had an error or a dialog. */
export function useVisits(): Visits {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserUrl') ?? '');
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  const watched = (page: Page): Page => {
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on('crash', () => problems.push(`${page.url()}: it crashed`));
    page.on('console', (said) => {
      if (said.type() === 'error' && !EXPECTED.test(said.text())) problems.push(`${page.url()}: ${said.text()}`);
    });
    page.on('dialog', (dialog) => {
      problems.push(`${page.url()}: a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return page;
  };
  return {
    open: async (url, { width = 1280, scheme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = watched(await context.newPage());
      await page.goto(url);
      return page;
    },
    openBeside: async (page, url) => {
      const tab = watched(await page.context().newPage());
      await tab.goto(url);
      return tab;
    },
  };
}

/** Fails unless it is on the page in time, for a person to see. */
export async function expectShown(place: Locator, withinMs = LONGEST_WAIT_MS): Promise<void> {
  await place.waitFor({ timeout: withinMs });
}
