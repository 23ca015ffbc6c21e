import { describe, expect, it } from 'vitest';

import { aCompletedStudy, aFailedStudy, aStudy, studyId, aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, refuses, stubApi } from '../../../test/stub-api.js';

describe('retrace status', () => {
  it('lists the studies', async () => {
    const listed = [aCompletedStudy(), aStudy({ name: 'second' })];
    const stub = await stubApi({ 'GET studies': [answers(aStudyPage(...listed))] });
    const { out, error } = await runRetrace(['status', '--url', stub.url]);
    expect(error).toBeUndefined();
    expect(out).toMatch(/completed.*quickstart[\s\S]*supported[\s\S]*running.*second/);
    expect(JSON.parse((await runRetrace(['status', '--json', '--url', stub.url])).out)).toEqual(listed);
  });

  it('shows how far a study is', async () => {
    const stub = await stubApi({ [`GET studies/${studyId}`]: [answers(aStudy())] });
    const { out } = await runRetrace(['status', studyId, '--url', stub.url]);
    expect(out.split('\n')).toEqual([
      `quickstart running ${studyId}`,
      expect.stringMatching(/▸ training .* 9\/36 steps$/),
      '',
    ]);
    expect(JSON.parse((await runRetrace(['status', studyId, '--json', '--url', stub.url])).out)).toEqual(aStudy());
  });

  it('says the verdict of a study that has one, and where its report lies', async () => {
    const stub = await stubApi({ [`GET studies/${studyId}`]: [answers(aCompletedStudy())] });
    const { out } = await runRetrace(['status', studyId, '--url', stub.url]);
    expect(out).toMatch(/^Verdict {2}Supported: the structure carries the effect\.$/m);
    expect(out).toContain(`Report   ${stub.url}/api/reports/${studyId}\n`);
  });

  it.each([aFailedStudy(), aStudy({ state: 'cancelled' })])('says how to go on with a $state study', async (study) => {
    const stub = await stubApi({ [`GET studies/${studyId}`]: [answers(study)] });
    expect((await runRetrace(['status', studyId, '--url', stub.url])).out).toMatch(
      /`retrace resume \S+` goes on from there\.\n$/,
    );
  });

  it("fails in the server's words when there is no such study", async () => {
    const words = 'There is no study of this id.';
    const stub = await stubApi({ [`GET studies/${studyId}`]: [refuses(404, 'study-not-found', words)] });
    const { error, out } = await runRetrace(['status', studyId, '--url', stub.url]);
    expect(error).toMatchObject({ message: words });
    expect(out).toBe('');
  });

  it('takes the name of a study, or the beginning of its id', async () => {
    const stub = await stubApi({
      'GET studies': [answers(aStudyPage(aStudy()))],
      [`GET studies/${studyId}`]: [answers(aStudy())],
    });
    for (const word of ['quickstart', studyId.slice(0, 4)]) {
      expect((await runRetrace(['status', word, '--url', stub.url])).out).toContain(`quickstart running ${studyId}`);
    }
  });

  it('names what was likely meant by a name that no study has, and how to list them', async () => {
    const stub = await stubApi({ 'GET studies': [answers(aStudyPage(aStudy()))] });
    const retraced = await runRetrace(['status', 'quikstart', '--url', stub.url]);
    expect(retraced.error).toMatchObject({
      message: "There is no study 'quikstart'. Did you mean 'quickstart'? List the studies with `retrace status`.",
    });
    expect(endOf(retraced)).toBe(4);
  });

  it('lists the studies that the beginning of an id may mean', async () => {
    const other = aStudy({ id: studyId.replace(/.$/, 'f'), name: 'second' });
    const stub = await stubApi({ 'GET studies': [answers(aStudyPage(aStudy(), other))] });
    const { error } = await runRetrace(['status', studyId.slice(0, 6), '--url', stub.url]);
    expect(error).toMatchObject({ message: expect.stringMatching(/Several.*\n.*quickstart\n.*second$/) });
  });
});
