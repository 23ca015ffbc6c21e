import { describe, expect, it } from 'vitest';

import { aStudy, studyId } from '../../../test/builders/study-view.js';
import { runRetrace } from '../../../test/run-retrace.js';
import { answers, refuses, stubApi } from '../../../test/stub-api.js';

describe('retrace cancel', () => {
  it('cancels a study and says how to go on', async () => {
    const cancelled = aStudy({ state: 'cancelled' });
    const stub = await stubApi({ [`DELETE studies/${studyId}`]: [answers(cancelled)] });
    const { out } = await runRetrace(['cancel', studyId, '--url', stub.url]);
    expect(out).toBe(
      `quickstart is cancelled. What is finished is kept: \`retrace resume ${studyId}\` goes on from there.\n`,
    );
    expect(JSON.parse((await runRetrace(['cancel', studyId, '--json', '--url', stub.url])).out)).toEqual(cancelled);
  });

  it('fails when it is too late', async () => {
    const words = 'The study is completed and can’t be cancelled.';
    const stub = await stubApi({ [`DELETE studies/${studyId}`]: [refuses(409, 'study-state-conflict', words)] });
    expect((await runRetrace(['cancel', studyId, '--url', stub.url])).error).toMatchObject({ message: words });
  });
});
