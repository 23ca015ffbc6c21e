import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RetraceUnderTest } from './retrace-under-test.js';
import { smallStudy, smallStudyText } from './small-study.js';
import { expectShown, hasBrowser, useVisits } from './visits.js';

const STUDY_MS = 120_000;

describe.skipIf(!hasBrowser)('what goes wrong', () => {
  const visits = useVisits();
  let retrace: RetraceUnderTest;

  beforeAll(async () => {
    retrace = await RetraceUnderTest.start();
  });
  afterAll(() => retrace.close());

  it('as a spec of 5 MB is refused with the limit', async () => {
    const page = await openEditor(`# ${'x'.repeat(5_000_000)}\n`);
    await expectShown(page.getByText(/What was sent is too large/).first());
    await expectShown(page.getByRole('heading', { name: 'New study' }));
  });

  it.each([
    ['emoji', '🧪🔥', /must be lower-case letters, digits and hyphens/],
    ['300 characters', 'a'.repeat(300), /must be shorter than or equal to 120 characters/],
  ])('as a name of %s is refused beside the editor', async (_, name, why) => {
    const page = await openEditor((await smallStudyText()).replace('small-quickstart', name));
    await expectShown(page.getByText(why).first());
    expect(await page.getByRole('button', { name: 'Start the study' }).isEnabled()).toBe(false);
  });

  it.each([
    ['a study that was deleted', `/studies/${randomUUID()}`],
    ['an event of a study that was deleted', `/studies/${randomUUID()}/events`],
    ['a study that never was', '/studies/never'],
    ['a view that is none', '/nothing/here'],
    ['a duplicate of a study that was deleted', `/studies/new?from=${randomUUID()}`],
  ])('as a link to %s says so, and leads back', async (_, path) => {
    const page = await visits.open(`${retrace.url}${path}`);
    await expectShown(page.getByRole('heading', { name: /not there|no such page|did not work/i }));
    await page
      .getByRole('link', { name: /studies/i })
      .last()
      .click();
    await expectShown(page.getByRole('heading', { name: /Studies|See whether/ }));
  });

  it(
    'as two tabs that cancel and resume at once, ends with both showing the same',
    async () => {
      const { id } = await retrace.submit(await smallStudy({ name: 'torn' }));
      const first = await visits.open(`${retrace.url}/studies/${id}`);
      const tabs = [first, await visits.openBeside(first, `${retrace.url}/studies/${id}`)];
      const both = (act: (tab: Page) => Promise<void>): Promise<void[]> => Promise.all(tabs.map(act));

      await both((tab) => tab.getByRole('button', { name: 'Cancel' }).click());
      await both((tab) => tab.getByRole('button', { name: 'Cancel the study' }).click());
      await both((tab) => expectShown(tab.getByRole('button', { name: 'Resume' })));
      await both((tab) => tab.getByRole('button', { name: 'Resume' }).click());
      await both((tab) => expectShown(tab.getByRole('button', { name: 'Cancel' })));
      await both((tab) => expectShown(tab.getByRole('heading', { name: 'torn' })));
      await retrace.ask('DELETE', `/studies/${id}`);
      await both((tab) => expectShown(tab.getByText('cancelled', { exact: true }).first()));
    },
    STUDY_MS,
  );

  it(
    'as a message that could not be handled, is mended by a replay',
    async () => {
      await retrace.inDatabase(
        "ALTER TABLE reporting.facts ADD CONSTRAINT too_full CHECK (kind <> 'prompts') NOT VALID",
      );
      const { id } = await retrace.submit(await smallStudy({ name: 'mended' }));
      const page = await visits.open(`${retrace.url}/studies/${id}/events`);
      const replay = page.getByRole('button', { name: 'Replay' });
      await expectShown(replay);
      await expectShown(page.getByText('violates check constraint "too_full"').first());
      await retrace.inDatabase('ALTER TABLE reporting.facts DROP CONSTRAINT too_full');
      await replay.click();
      await expectShown(page.getByText('replayed', { exact: false }).first());
      await page.getByRole('link', { name: 'Overview' }).click();
      await expectShown(page.locator('#verdict'), STUDY_MS);
    },
    STUDY_MS,
  );

  /** The editor, with this pasted over whatever it began with. */
  async function openEditor(text: string): Promise<Page> {
    const page = await visits.open('about:blank');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: retrace.url });
    await page.goto(`${retrace.url}/studies/new`);
    await page.locator('.cm-content').click();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    return page;
  }
});
