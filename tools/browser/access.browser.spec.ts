import type { NewTokenView } from '@retrace/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RetraceUnderTest } from './retrace-under-test.js';
import { smallStudy } from './small-study.js';
import { expectShown, hasBrowser, useVisits } from './visits.js';

const LIVES_MS = 8000;

describe.skipIf(!hasBrowser)('a server that asks for tokens', () => {
  const visits = useVisits();
  let retrace: RetraceUnderTest;

  beforeAll(async () => {
    retrace = await RetraceUnderTest.start({ RETRACE_ADMIN_TOKEN: `rt_${'a'.repeat(40)}` });
    const { id } = await retrace.submit(await smallStudy({ name: 'kept-from-strangers' }));
    await retrace.ask('DELETE', `/studies/${id}`);
  });
  afterAll(() => retrace.close());

  it('says what is wrong with a token', async () => {
    const page = await visits.open(retrace.url);
    await page.getByLabel('Token').first().fill('rt_mistyped');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectShown(page.getByText('There is no such token'));
  });

  it('asks again once a token has run out, and shows nothing until then', async () => {
    const expiresAt = new Date(Date.now() + LIVES_MS).toISOString();
    const { token } = await retrace.ask<NewTokenView>('POST', '/tokens', { name: 'Ada', role: 'run', expiresAt });
    const page = await visits.open(`${retrace.url}/studies`);
    await page.getByLabel('Token').first().fill(token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const study = page.getByRole('link', { name: 'kept-from-strangers' });
    await expectShown(study);

    await page.waitForTimeout(LIVES_MS);
    await study.click();
    await expectShown(page.getByRole('heading', { name: 'Sign in' }));
    expect(await page.getByText('kept-from-strangers').count()).toBe(0);

    const { token: next } = await retrace.ask<NewTokenView>('POST', '/tokens', { name: 'Ada again', role: 'read' });
    await page.getByLabel('Token').first().fill(next);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectShown(page.getByRole('heading', { name: 'kept-from-strangers' }));
  });

  it('says so when a role does not allow something', async () => {
    const { token } = await retrace.ask<NewTokenView>('POST', '/tokens', { name: 'Reader', role: 'read' });
    const page = await visits.open(`${retrace.url}/studies`);
    await page.getByLabel('Token').first().fill(token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'kept-from-strangers' }).click();
    await page.getByRole('button', { name: 'Resume' }).click();
    await expectShown(page.getByRole('alert').getByText(/'Reader' has the role read, and this needs run/));
  });
});
