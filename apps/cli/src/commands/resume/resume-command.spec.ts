import { describe, expect, it } from 'vitest';

import { aStudy, studyId, aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, refuses, stubApi } from '../../../test/stub-api.js';

describe('retrace resume', () => {
  it('has a study go on by its name, and says how to follow it', async () => {
    const stub = await stubApi({
      'GET studies': [answers(aStudyPage(aStudy({ state: 'cancelled' })))],
      [`POST studies/${studyId}/resume`]: [answers(aStudy())],
    });
    const { out } = await runRetrace(['resume', 'quickstart', '--url', stub.url]);
    expect(out).toBe(`quickstart goes on. Follow it with \`retrace logs --follow ${studyId}\`.\n`);
    expect(JSON.parse((await runRetrace(['resume', studyId, '--json', '--url', stub.url])).out)).toEqual(aStudy());
  });

  it('fails when the study is completed', async () => {
    const words = 'The study is completed and can’t be resumed.';
    const stub = await stubApi({ [`POST studies/${studyId}/resume`]: [refuses(409, 'study-state-conflict', words)] });
    const retraced = await runRetrace(['resume', studyId, '--url', stub.url]);
    expect(retraced.error).toMatchObject({ message: words });
    expect(endOf(retraced)).toBe(1);
  });
});
