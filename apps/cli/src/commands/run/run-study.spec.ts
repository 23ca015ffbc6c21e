import { describe, expect, it } from 'vitest';

import { StudiesApi } from '../../api/studies-api.js';
import { aReport } from '../../../test/builders/report-summary.js';
import { aCompletedStudy, aFailedStudy, aStudy, studyId } from '../../../test/builders/study-view.js';
import { type RecordingScreen, recordingScreen } from '../../../test/recording-screen.js';
import { specFile } from '../../../test/spec-file.js';
import {
  answers,
  type AskedRequest,
  type Behaviour,
  refuses,
  streams,
  streamsOn,
  stubApi,
} from '../../../test/stub-api.js';
import { ApiRefused } from '../../api/api-errors.js';
import { runStudy, type StudyRun } from './run-study.js';
import { SpecUnreadable, StudyCancelled, StudyFailed } from '../study-errors.js';

interface Ran {
  /** The study, or the error. */
  readonly outcome: unknown;
  readonly screen: RecordingScreen;
  readonly asked: readonly AskedRequest[];
}

/** Runs a study against a server on which it goes like this. */
async function run(events: Behaviour, changes: Partial<StudyRun> = {}): Promise<Ran> {
  const file = await specFile();
  const stub = await stubApi({
    'POST studies': [answers(aStudy(), 201)],
    [`GET studies/${studyId}/events`]: [events],
    [`GET reports/${studyId}/json`]: [answers(aReport())],
  });
  const screen = recordingScreen();
  const outcome = await runStudy(new StudiesApi(stub.url), { file, anew: false, ...changes }, screen).catch(
    (error: unknown) => error,
  );
  return { outcome, screen, asked: stub.asked };
}

describe('runStudy', () => {
  it('shows a study from its id to its report', async () => {
    const { outcome, screen } = await run(streams(aStudy(), aCompletedStudy()));
    expect(outcome).toEqual(aCompletedStudy());
    const parts = [
      `quickstart ${studyId}\n`,
      '▸ training   alttrain/1995',
      '✓ training   alttrain/1995',
      'StrongREJECT',
      'Verdict  Supported: the structure carries the effect.',
      `/api/reports/${studyId}\n`,
      'finished in 12 min 3 s\n',
    ];
    const places = parts.map((part) => screen.text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names the file of the report before its page', async () => {
    const { screen } = await run(streams(aCompletedStudy()), { reportFile: (id) => `reports/${id}/report.html` });
    expect(screen.text).toMatch(
      new RegExp(`^Report {3}reports/${studyId}/report.html\n {9}http:\\S+/api/reports/${studyId}$`, 'm'),
    );
  });

  it('goes on with a study of the same spec, unless a new one is wanted', async () => {
    const again = await run(streams(aCompletedStudy()));
    expect(again.asked[0]).toMatchObject({ body: 'version: 1\nname: quickstart\n', query: { reuse: 'true' } });
    expect(again.asked[0]?.query['source']).toMatch(/quickstart\.yaml$/);
    const anew = await run(streams(aCompletedStudy()), { anew: true });
    expect(anew.asked[0]?.query).toMatchObject({ reuse: 'false' });
  });

  it('fails with a study that failed, and says where, why and what to do', async () => {
    const { outcome, screen } = await run(streams(aStudy(), aFailedStudy('The trainer died:\n  killed')));
    expect(outcome).toBeInstanceOf(StudyFailed);
    expect(outcome).toMatchObject({
      message:
        'Study quickstart failed in training of alttrain/1995: The trainer died: killed. ' +
        'What is finished is kept: run it again to go on.',
    });
    expect(screen.text).not.toContain('Verdict');
  });

  it('ends the reason of a failure with one full stop', async () => {
    const { outcome } = await run(streams(aFailedStudy('The disk is full.')));
    expect(outcome).toMatchObject({ message: expect.stringContaining('The disk is full. What') });
  });

  it('fails with a study that was cancelled, and says how to go on', async () => {
    const { outcome, screen } = await run(streams(aStudy({ state: 'cancelled' })));
    expect(outcome).toBeInstanceOf(StudyCancelled);
    expect(outcome).toMatchObject({ message: expect.stringMatching(/quickstart was cancelled\..* run it again/) });
    expect(screen.text).not.toContain('Verdict');
  });

  it('asks the server nothing when the spec cannot be read', async () => {
    const { outcome, asked } = await run(streams(), { file: 'studies/absent.yaml' });
    expect(outcome).toBeInstanceOf(SpecUnreadable);
    expect(outcome).toMatchObject({ message: expect.stringContaining('studies/absent.yaml') });
    expect(asked).toEqual([]);
  });

  it("fails with a spec that is refused, in the server's words", async () => {
    const file = await specFile();
    const message = 'quickstart.yaml is not a valid study spec:\n  arms (line 3): a list';
    const stub = await stubApi({ 'POST studies': [refuses(422, 'spec-invalid', message)] });
    const running = runStudy(new StudiesApi(stub.url), { file, anew: false }, recordingScreen());
    await expect(running).rejects.toThrow(message);
    await expect(running).rejects.toBeInstanceOf(ApiRefused);
  });

  it('ends with the reason of the signal and leaves the study to the server', async () => {
    const stopping = new AbortController();
    const reason = new Error('enough');
    const streamsUntilStopped: Behaviour = (response) => {
      streamsOn(aStudy())(response);
      setTimeout(() => stopping.abort(reason), 50);
    };
    const { outcome, asked } = await run(streamsUntilStopped, { signal: stopping.signal });
    expect(outcome).toBe(reason);
    expect(asked.map(({ route }) => route)).toEqual(['POST studies', `GET studies/${studyId}/events`]);
  });
});
