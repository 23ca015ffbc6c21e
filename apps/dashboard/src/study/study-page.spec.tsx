// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { deadLetter } from '../../testing/builders/history.js';
import { report } from '../../testing/builders/report.js';
import { completedStudy, failedStudy, study, unit } from '../../testing/builders/study.js';
import { FakeStream } from '../../testing/fake-stream.js';
import { openPage } from '../../testing/open-page.js';

const { id } = study();
const about = (shown: ReturnType<typeof study>) => ({
  [`GET /studies/${id}`]: { body: shown },
  'GET /runs': { body: { total: 0, runs: [] } },
});

describe('one study', () => {
  it('shows each stage and how far its units are', async () => {
    const units = [
      unit({ stage: 'curation', unit: 'prompts', state: 'done', done: 80 }),
      unit({ stage: 'training', unit: 'alttrain/1995', state: 'running', done: 30, rate: 0.5, secondsLeft: 180 }),
      unit({ stage: 'evaluation', unit: 'alttrain/1995' }),
    ];
    openPage(`/studies/${id}`, about(study({ units })));
    const training = await screen.findByRole('region', { name: 'training' });
    expect(training.textContent).toContain('30 of 120 steps');
    expect(training.textContent).toContain('0.50 steps/s · 3 min 0 s left');
  });

  it('goes on as the server tells, and asks nothing once it has ended', async () => {
    openPage(`/studies/${id}`, { ...about(study()), [`GET /reports/${id}/json`]: { body: report() } });
    await screen.findByText('running');
    const stream = FakeStream.latest(`/studies/${id}/events`);
    act(() => stream.open());
    await screen.findByText('Live');
    act(() => stream.say('study', completedStudy({ revision: 7 })));
    await screen.findByRole('heading', { name: 'Refuted: safe without the structure' });
    await waitFor(() => expect(stream.readyState).toBe(FakeStream.CLOSED));
    expect(screen.queryByText('Live')).toBeNull();
  });

  it('does not go back to what a late message says', async () => {
    openPage(`/studies/${id}`, about(study({ revision: 5, name: 'newer' })));
    await screen.findByRole('heading', { name: 'newer' });
    act(() => FakeStream.latest(`/studies/${id}/events`).say('study', study({ revision: 4, name: 'older' })));
    expect(screen.queryByRole('heading', { name: 'older' })).toBeNull();
  });

  it('shows the rates of the report, each with how many it is of', async () => {
    openPage(`/studies/${id}`, { ...about(completedStudy()), [`GET /reports/${id}/json`]: { body: report() } });
    const table = await screen.findByRole('region', { name: 'Rates of every arm' });
    expect(table.textContent).toContain('40 of 48');
    expect(
      await screen.findByRole('img', { name: /StrongREJECT refused against XSTest safe not refused/ }),
    ).toBeTruthy();
  });

  it('tells why a unit was given up, and offers to resume', async () => {
    openPage(`/studies/${id}`, about(failedStudy()));
    expect(await screen.findByText(/Get it with `retrace datasets get xstest`/, { selector: 'pre' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Resume' })).toBeTruthy();
  });

  it('says that a study is not there when a link to it has outlived it', async () => {
    const message = `There is no study '${id}'.`;
    openPage(`/studies/${id}`, { [`GET /studies/${id}`]: { status: 404, body: { code: 'study-not-found', message } } });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'All studies' }).getAttribute('href')).toBe('/studies');
  });

  it('says that nothing is there where the address has no id', async () => {
    const message = '"nonsense" is no id.';
    openPage('/studies/nonsense', { 'GET /studies/nonsense': { status: 400, body: { code: 'id-invalid', message } } });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText('This is not there, or not any more')).toBeTruthy();
  });

  it('replays a dead letter', async () => {
    const letter = deadLetter(id);
    const replay = `POST /dead-letters/${letter.letterId}/replay`;
    const { api, user } = openPage(`/studies/${id}/events`, {
      ...about(failedStudy()),
      'GET /dead-letters': { body: [letter] },
      [`GET /studies/${id}/history`]: { body: { total: 0, events: [] } },
      [replay]: { body: { ...letter, state: 'replayed' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Replay' }));
    await waitFor(() => expect(api.asked).toContain(replay));
  });
});
