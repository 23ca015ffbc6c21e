import type { StudyEventView, StudyHistoryPage } from '@retrace/contracts';
import { describe, expect, it, vi } from 'vitest';

import { aCompletedStudy, aFailedStudy, aStudy, studyId, aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, type Behaviour, streams, streamsOn, stubApi } from '../../../test/stub-api.js';

const began: StudyEventView = { at: '2026-11-24T21:00:00.000Z', kind: 'taken-in', text: 'The study began.' };
const trained: StudyEventView = {
  at: '2026-11-24T21:05:07.000Z',
  kind: 'unit-done',
  stage: 'training',
  unit: 'alttrain/1995',
  text: 'done:\n36 steps',
};
const ended: StudyEventView = { at: '2026-11-24T21:12:03.000Z', kind: 'completed', text: 'The report is published.' };

/** As the server has it: the latest first. */
function page(...events: readonly StudyEventView[]): StudyHistoryPage {
  return { total: events.length, events: events.toReversed() };
}

interface Histories {
  readonly pages: readonly StudyHistoryPage[];
  readonly events?: Behaviour;
}

async function logs({ pages, events = streams(aCompletedStudy()) }: Histories, ...words: readonly string[]) {
  const stub = await stubApi({
    'GET studies': [answers(aStudyPage(aStudy()))],
    [`GET studies/${studyId}`]: [answers(aStudy())],
    [`GET studies/${studyId}/events`]: [events],
    [`GET studies/${studyId}/history`]: pages.map((one) => answers(one)),
  });
  return { ...(await runRetrace(['logs', 'quickstart', ...words, '--url', stub.url])), stub };
}

describe('retrace logs', () => {
  it('shows what happened in the order in which it did, each on a line, by the clock of the reader', async () => {
    vi.stubEnv('TZ', 'UTC');
    const { out, error } = await logs({ pages: [page(began, trained)] });
    vi.unstubAllEnvs();
    expect(error).toBeUndefined();
    expect(out).toBe(
      '2026-11-24 21:00:00 The study began.\n2026-11-24 21:05:07 training alttrain/1995 done: 36 steps\n',
    );
  });

  it('asks for the latest', async () => {
    const { stub } = await logs({ pages: [page()] }, '--last', '5');
    expect(stub.asked.at(-1)?.query).toEqual({ limit: '5' });
  });

  it('gives the same as JSON lines', async () => {
    const { out } = await logs({ pages: [page(began, trained)] }, '--json');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([began, trained]);
  });
});

describe('retrace logs --follow', () => {
  it('tells each event once, until the study has ended', async () => {
    const pages = [page(began), page(began, trained), page(began, trained, ended)];
    const { out, error } = await logs({ pages, events: streams(aStudy(), aCompletedStudy()) }, '--follow', '--json');
    expect(error).toBeUndefined();
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([began, trained, ended]);
  });

  it('fails with the study', async () => {
    const followed = await logs({ pages: [page(began)], events: streams(aFailedStudy()) }, '--follow');
    expect(endOf(followed)).toBe(6);
  });

  it('leaves the study running when it is interrupted, and says how to go on', async () => {
    const stopping = new AbortController();
    const stub = await stubApi({
      [`GET studies/${studyId}`]: [answers(aStudy())],
      [`GET studies/${studyId}/history`]: [answers(page(began))],
      [`GET studies/${studyId}/events`]: [
        (response) => {
          streamsOn(aStudy())(response);
          setTimeout(() => stopping.abort(), 50);
        },
      ],
    });
    const followed = await runRetrace(['logs', '-f', studyId, '--url', stub.url], stopping.signal);
    expect(followed.error).toMatchObject({
      message: expect.stringMatching(/goes on.*`retrace logs --follow .*`.*`retrace cancel/),
    });
    expect(endOf(followed)).toBe(130);
  });
});
