import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RetraceUnderTest } from './retrace-under-test.js';
import { smallStudy, smallStudyText } from './small-study.js';
import { expectShown, hasBrowser, useVisits } from './visits.js';

const STUDY_MS = 120_000;

describe.skipIf(!hasBrowser)('a new user', () => {
  const visits = useVisits();
  let retrace: RetraceUnderTest;

  beforeAll(async () => {
    retrace = await RetraceUnderTest.start();
  });
  afterAll(() => retrace.close());

  it(
    'goes from the empty page to the verdict by one button, and sees the study on its way',
    async () => {
      const page = await visits.open('about:blank');
      await offerSmallQuickstart(page);
      await page.goto(retrace.url);
      await expectShown(page.getByRole('heading', { name: 'See whether thinking differently makes a model safe' }));

      await page.getByRole('button', { name: 'Run the quickstart' }).click();
      await expectShown(page.getByRole('heading', { name: 'small-quickstart' }));
      await expectShown(page.getByText('Live', { exact: true }));
      const list = await visits.openBeside(page, `${retrace.url}/studies`);
      const training = page.getByRole('progressbar', { name: /^training of / }).first();
      await expectShown(training);
      const listed = list.getByRole('progressbar', { name: 'Progress of small-quickstart' });
      const before = Number(await listed.getAttribute('aria-valuenow'));

      await expectShown(page.getByRole('heading', { name: 'Loss' }));
      await expectShown(page.locator('#verdict'), STUDY_MS);
      expect(await page.getByRole('heading', { name: /^Refuted|^Supported|^Inconclusive/ }).count()).toBe(1);
      await expectShown(page.getByRole('table').first());
      await expect.poll(() => listed.getAttribute('aria-valuenow'), { timeout: 20_000 }).toBe('100');
      expect(before).toBeLessThan(100);
    },
    STUDY_MS,
  );

  it(
    'sees that the server is gone and comes back, without touching the page',
    async () => {
      const { id } = await retrace.submit(await smallStudy({ name: 'cut-off' }));
      const page = await visits.open(`${retrace.url}/studies/${id}`);
      await expectShown(page.getByText('Live', { exact: true }));
      await expectShown(page.getByRole('progressbar').first());

      await retrace.kill();
      await expectShown(page.getByText('Connection lost, trying again.'));
      await expectShown(page.getByRole('heading', { name: 'cut-off' }));
      await retrace.startAgain();
      await page.getByText('Connection lost, trying again.').waitFor({ state: 'hidden' });

      await expectShown(page.locator('#verdict'), STUDY_MS);
    },
    STUDY_MS,
  );

  it(
    'catches up after the network was away',
    async () => {
      const { id } = await retrace.submit(await smallStudy({ name: 'offline-for-a-while' }));
      const page = await visits.open(`${retrace.url}/studies/${id}`);
      await expectShown(page.getByText('Live', { exact: true }));

      await page.context().setOffline(true);
      await retrace.untilStudy(id, ({ state }) => state === 'completed');
      await page.context().setOffline(false);

      await expectShown(page.locator('#verdict'));
    },
    STUDY_MS,
  );
});

/** The real one takes a quarter of an hour: this page is told of a smaller one. */
async function offerSmallQuickstart(page: Page): Promise<void> {
  const body = await smallStudyText();
  await page.route('**/api/catalog/quickstart', (route) => route.fulfill({ contentType: 'application/yaml', body }));
}
