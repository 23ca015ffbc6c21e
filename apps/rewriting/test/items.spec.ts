import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import { messageOf, PromptsCurated, TrainingSetWritten, type CuratedPrompt } from '@retrace/contracts';
import { planStudy } from '@retrace/study';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aStudySpec, rawPreferenceTraining } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import type { PreferencePair } from '../src/domain/preference-pair.js';
import { RewritingModule, RewritingSettings } from '../src/index.js';
import { aPrompt, aSafePrompt } from './builders/prompt.js';
import { alttrain } from './builders/structure.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [RewritingModule.with(new RewritingSettings())], [TrainingSetWritten]);
});

afterAll(() => service.close());

const prompts: readonly CuratedPrompt[] = [
  aPrompt({ id: 'set:1' }),
  aSafePrompt({ id: 'set:2' }),
  aSafePrompt({ id: 'set:3', answer: { kind: 'none' } }),
];

/** A study whose training sets are written; gives the path of its items. */
async function study(
  spec = aStudySpec({ structure: alttrain }),
): Promise<{ readonly path: string; readonly hashes: ReadonlyMap<string, string> }> {
  const studyId = crypto.randomUUID();
  const ref = await service.platform.artifacts.put(toJsonLines(prompts), jsonLinesType);
  await service.send(messageOf(PromptsCurated, { studyId, spec, prompts: ref, account: ref, count: prompts.length }));
  for (const arm of planStudy(spec).trainingSets) await service.hearOne(TrainingSetWritten, { studyId, arm });
  const sets = service.heard(TrainingSetWritten).filter((set) => set.studyId === studyId);
  return {
    path: `/api/rewriting/${studyId}`,
    hashes: new Map(sets.map(({ arm, trainingSet }) => [arm, trainingSet.sha256])),
  };
}

/** What the list says of a prompt, wherever it stands. */
function listed(place: number): object {
  const { id, prompt, label } = prompts[place] ?? aPrompt();
  return { promptId: id, text: prompt, label };
}

const api = (): ReturnType<typeof request> => request(service.app.getHttpServer());

describe('the items of a study', () => {
  it('are listed with their state and why they are set aside, a page at a time', async () => {
    const { path } = await study();
    const { body } = await api().get(`${path}/items`).expect(200);
    expect(body).toEqual({
      total: 3,
      prompts: 3,
      reviewed: 0,
      items: [
        { ...listed(0), state: 'written', reasons: [] },
        { ...listed(1), state: 'written', reasons: [] },
        { ...listed(2), state: 'set-aside', reasons: [expect.stringContaining('has no answer')] },
      ],
    });
    const page = await api().get(`${path}/items?state=written&offset=1&limit=1`).expect(200);
    expect(page.body).toMatchObject({ total: 2, items: [{ promptId: 'set:2' }] });
  });

  it('are found by what a person decided, and counted', async () => {
    const { path } = await study();
    await api().put(`${path}/items/set%3A2/review`).send({ verdict: 'accepted' }).expect(200);
    const { body: open } = await api().get(`${path}/items?review=open`).expect(200);
    expect(open).toMatchObject({ total: 2, prompts: 3, reviewed: 1 });
    const { body: accepted } = await api().get(`${path}/items?review=accepted`).expect(200);
    expect(accepted.items).toMatchObject([{ promptId: 'set:2', review: 'accepted' }]);
  });

  it('are seen with their prompt and their words, one by one', async () => {
    const { path } = await study();
    const { body } = await api().get(`${path}/items/set%3A2`).expect(200);
    expect(body).toMatchObject({ prompt: { id: 'set:2' }, lesson: { assessment: 'safe' }, history: [] });
    expect(body.lesson.altered).toHaveLength(3);
  });

  it('are edited, rejected, and written when somebody has written them, in a set with a new hash', async () => {
    const { path, hashes } = await study();
    await api().put(`${path}/items/set%3A1/review`).send({ verdict: 'rejected', note: 'off topic' }).expect(200);
    const edit = { answer: 'Use a long knife.' };
    const edited = await api().put(`${path}/items/set%3A2/review`).send({ verdict: 'accepted', edit }).expect(200);
    expect(edited.body).toMatchObject({ state: 'written', review: 'accepted', lesson: edit });
    const steps = edited.body.lesson;
    const mended = { answer: 'In 1990.', altered: steps.altered, plain: steps.plain };
    await api().put(`${path}/items/set%3A3/review`).send({ verdict: 'accepted', edit: mended }).expect(200);

    const { body: revisions } = await api().post(`${path}/training-sets`).expect(201);
    expect(revisions).toHaveLength(2);
    for (const { arm, revision, trainingSet } of revisions) {
      expect(revision).toBe(1);
      expect(trainingSet.sha256).not.toBe(hashes.get(arm));
      const { text } = await api().get(`${path}/training-sets/${arm}/1`).expect(200);
      const examples = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; messages: { content: string }[] }); // as the job wrote it
      expect(examples.map(({ id }) => id)).toEqual(['set:2', 'set:3']);
      expect(examples[0]?.messages[1]?.content).toMatch(/<\/think>\n\nUse a long knife\.$/);
    }
    const { body: all } = await api().get(`${path}/training-sets`).expect(200);
    expect(all.map(({ revision }: { revision: number }) => revision)).toEqual([0, 0, 1, 1]);
    const { body: rejected } = await api().get(`${path}/items/set%3A1`).expect(200);
    expect(rejected).toMatchObject({ state: 'set-aside', reasons: ['a person rejected it: off topic'] });
  });

  it('are edited in both turns of an arm by preference', async () => {
    const training = rawPreferenceTraining();
    const { path } = await study(aStudySpec({ structure: alttrain, arms: ['base', 'alttrain-dpo'], training }));
    const edit = { answer: 'Use a long knife.' };
    await api().put(`${path}/items/set%3A2/review`).send({ verdict: 'accepted', edit }).expect(200);
    await api().post(`${path}/training-sets`).expect(201);
    const { text } = await api().get(`${path}/training-sets/alttrain-dpo/1`).expect(200);
    const pairs = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PreferencePair); // as the job wrote it
    const turns = [pairs[1]?.chosen[0].content, pairs[1]?.rejected[0].content];
    expect(turns.map((turn) => turn?.split('</think>\n\n')[1])).toEqual([edit.answer, edit.answer]);
    expect(turns[0]).not.toBe(turns[1]);
  });

  it('give the same hash again when nothing was reviewed', async () => {
    const { path, hashes } = await study();
    const { body } = await api().post(`${path}/training-sets`).expect(201);
    for (const { arm, trainingSet } of body) expect(trainingSet.sha256).toBe(hashes.get(arm));
  });

  it.each([
    ['another verdict', { verdict: 'perhaps' }, 400, /verdict must be one of/],
    ['an unknown key', { verdict: 'accepted', edits: {} }, 400, /edits/],
    [
      'another number of steps',
      { verdict: 'accepted', edit: { altered: ['One.'] } },
      422,
      /has 3 steps, and the edit 1/,
    ],
  ])('refuse a review with %s, and say why', async (_, review, status, words) => {
    const { path } = await study();
    const { body } = await api().put(`${path}/items/set%3A2/review`).send(review).expect(status);
    expect(body.message).toMatch(words);
  });

  it('say what is not there', async () => {
    const { path } = await study();
    await api().get(`${path}/items/set%3A9`).expect(404);
    const { body } = await api().get(`/api/rewriting/${crypto.randomUUID()}/items`).expect(404);
    expect(body).toMatchObject({ code: 'training-set-not-found' });
  });
});
