import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { accessibilityProblems } from './accessibility.js';
import { RetraceUnderTest } from './retrace-under-test.js';
import { smallStudy } from './small-study.js';
import { expectShown, hasBrowser, useVisits } from './visits.js';

const SCRIPT = '<script>window.ran = true</script>';

describe.skipIf(!hasBrowser)('a finished study', () => {
  const visits = useVisits();
  let retrace: RetraceUnderTest;
  let study: string;

  beforeAll(async () => {
    retrace = await RetraceUnderTest.start();
    const { id } = await retrace.submit(await smallStudy({ description: SCRIPT }));
    await retrace.untilStudy(id, ({ state }) => state === 'completed');
    study = `${retrace.url}/studies/${id}`;
  });
  afterAll(() => retrace.close());

  it('is reached by keys alone, from the list of studies to a trace', async () => {
    const page = await visits.open(retrace.url);
    await tabTo(page, page.getByRole('link', { name: 'small-quickstart' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Samples' }));
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('link', { name: /retrace-held-out/ }).first());
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('heading', { level: 2, name: /retrace-held-out/ }));
    const first = page.url();
    await page.keyboard.press('j');
    await expect.poll(() => page.url()).not.toBe(first);
    await expectShown(page.getByRole('heading', { level: 2, name: /retrace-held-out/ }));
    await page.keyboard.press('Escape');
    await expectShown(page.getByRole('searchbox', { name: 'Search samples' }));
  });

  it('shows the traces of several arms side by side, with what differs in their answers', async () => {
    const page = await openSample(await visits.open(`${study}/samples?arm=alttrain`));
    await expect.poll(() => page.getByRole('heading', { level: 3 }).allTextContents()).toHaveLength(3);
    await page.getByText('labelled by', { exact: false }).first().waitFor({ state: 'attached' });
    await page.getByRole('switch', { name: 'Answers as differences from the first' }).click();
    await expectShown(page.locator('ins, del').first());
    expect(new URL(page.url()).searchParams.get('answers')).toBe('differences');
  });

  it('keeps a corrected label with name and time, and gives it away as gold', async () => {
    const page = await openSample(await visits.open(`${study}/samples?arm=alttrain`));
    await page.keyboard.press('b');
    await page.keyboard.press('n');
    await page.keyboard.press('3');
    await page.getByLabel('Your name').fill(`Ada ${SCRIPT}`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expectShown(page.getByText(/✎ Ada <script>/));
    await page.reload();
    await page.keyboard.press('b');
    await expectShown(page.getByText(/✎ Ada <script>/));
    await page.goto(`${study}/samples`);
    await page.getByRole('button', { name: 'Corrections' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByText('Download the corrected traces').click();
    const file = await (await downloading).createReadStream();
    const gold = (await file.toArray()).join('');
    expect(JSON.parse(gold.trim().split('\n')[0] ?? '')).toMatchObject({ id: expect.any(String) });
    await expectNothingRan(page);
  });

  it('shows what a model writes as text, whatever it looks like', async () => {
    const page = await visits.open(`${study}/samples?q=marquee`);
    await openSample(page);
    await page.keyboard.press('b');
    await expectShown(page.getByText(SCRIPT).first());
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await expectNothingRan(page);
  });

  it('shows a name as text, with emoji and of 300 characters, in list, title and view', async () => {
    const name = `🧪${SCRIPT} ${'long '.repeat(60)}`.slice(0, 300);
    const { id } = await retrace.submit(await smallStudy({ name: 'renamed' }));
    await retrace.ask('DELETE', `/studies/${id}`);
    await retrace.inDatabase('UPDATE studies.studies SET name = $1 WHERE id = $2', [name, id]);
    for (const width of [1280, 390]) {
      const page = await visits.open(retrace.url, { width });
      await page.getByRole('link', { name: /🧪<script>/ }).click();
      await expectShown(page.getByRole('heading', { name: /🧪<script>/ }));
      await expect.poll(() => page.title()).toContain('🧪<script>');
      await page.goto(`${retrace.url}/studies/${id}/spec`);
      await expectShown(page.getByText('renamed').first());
      expect(await overflow(page)).toBe(0);
      await expectNothingRan(page);
    }
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'breaks no rule of WCAG AA, and fits, at %d pixels, %s',
    async (width, scheme) => {
      const page = await visits.open('about:blank', { width, scheme });
      const problems: string[] = [];
      for (const [path, shown] of views) {
        await page.goto(`${study}${path}`);
        await expectShown(page.locator(shown).first());
        await page.waitForLoadState('networkidle');
        const found = await accessibilityProblems(page);
        problems.push(...found.map((problem) => `${path}: ${problem}`));
        if ((await overflow(page)) > 0) problems.push(`${path}: is ${await overflow(page)} pixels too wide`);
      }
      await openSample(await page.goto(`${study}/samples?arm=alttrain`).then(() => page));
      await page.keyboard.press('b');
      problems.push(...(await accessibilityProblems(page)).map((problem) => `a sample: ${problem}`));
      expect(problems).toEqual([]);
    },
    120_000,
  );
});

/** Views of a study, relative to it, and what is there once they are shown. */
const views: readonly (readonly [path: string, shown: string])[] = [
  ['/..', 'table, a[href*="/studies/"]'],
  ['/../new', '.cm-content'],
  ['', '#verdict'],
  ['/events', '#history'],
  ['/spec', 'pre'],
  ['/samples', 'a[href*="/samples/"]'],
  ['/rewrites', '[aria-posinset]'],
  ['/../../compare', 'h1'],
];

async function openSample(page: Page): Promise<Page> {
  await page
    .getByRole('link', { name: /retrace-held-out/ })
    .first()
    .click();
  await expectShown(page.getByRole('heading', { level: 2, name: /retrace-held-out/ }));
  return page;
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate('window.ran')).toBeUndefined();
}

/** By how many pixels a page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
