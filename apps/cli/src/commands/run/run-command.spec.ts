import { describe, expect, it } from 'vitest';

import { aReport } from '../../../test/builders/report-summary.js';
import { aCompletedStudy, aFailedStudy, aStudy, studyId } from '../../../test/builders/study-view.js';
import { type Retraced, runRetrace } from '../../../test/run-retrace.js';
import { specFile } from '../../../test/spec-file.js';
import { answers, type AskedRequest, type Behaviour, streams, streamsOn, stubApi } from '../../../test/stub-api.js';
import { StudyCancelled, StudyFailed, StudyLeftRunning } from '../study-errors.js';

interface Run extends Retraced {
  readonly file: string;
  readonly asked: readonly AskedRequest[];
}

/** `retrace run` against a server on which the study goes like this. */
async function run(events: Behaviour, words: readonly string[] = [], interruption?: AbortSignal): Promise<Run> {
  const file = await specFile();
  const stub = await stubApi({
    'POST studies': [answers(aStudy(), 201)],
    [`GET studies/${studyId}/events`]: [events],
    [`GET reports/${studyId}/json`]: [answers(aReport())],
  });
  const retraced = await runRetrace(['run', file, '--url', stub.url, ...words], interruption);
  return { ...retraced, file, asked: stub.asked };
}

describe('retrace run', () => {
  it('follows a study to its verdict', async () => {
    const { out, error } = await run(streams(aStudy(), aCompletedStudy()));
    expect(error).toBeUndefined();
    expect(out).toMatch(/✓ training[\s\S]*Verdict {2}Supported[\s\S]*finished in 12 min 3 s\n$/);
  });

  it('goes on with a study of the same spec, unless it is told to start anew', async () => {
    expect((await run(streams(aCompletedStudy()))).asked[0]?.query).toMatchObject({ reuse: 'true' });
    expect((await run(streams(aCompletedStudy()), ['--new'])).asked[0]?.query).toMatchObject({ reuse: 'false' });
  });

  it('prints nothing but a JSON line for each change, the last once it has ended', async () => {
    const { out, error } = await run(streams(aStudy(), aCompletedStudy()), ['--json']);
    expect(error).toBeUndefined();
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([aStudy(), aCompletedStudy()]);
  });

  it.each([
    ['failed', aFailedStudy(), StudyFailed],
    ['cancelled', aStudy({ state: 'cancelled' }), StudyCancelled],
  ])('fails with a %s study, also as JSON, which it prints all the same', async (_, study, kind) => {
    expect((await run(streams(study))).error).toBeInstanceOf(kind);
    const { out, error } = await run(streams(study), ['--json']);
    expect(error).toBeInstanceOf(kind);
    expect(JSON.parse(out)).toEqual(study);
  });

  it.each([[[]], [['--json']]])('leaves the study running when it is interrupted, and says so (%j)', async (words) => {
    const stopping = new AbortController();
    const streamsUntilStopped: Behaviour = (response) => {
      streamsOn(aStudy())(response);
      setTimeout(() => stopping.abort(), 50);
    };
    const { error, file, asked } = await run(streamsUntilStopped, words, stopping.signal);
    expect(error).toBeInstanceOf(StudyLeftRunning);
    expect(error).toMatchObject({
      message: `Study quickstart goes on. Follow it with \`retrace run ${file}\`, stop it with \`retrace cancel ${studyId}\`.`,
    });
    expect(asked.map(({ route }) => route)).not.toContain(`DELETE studies/${studyId}`);
  });
});
