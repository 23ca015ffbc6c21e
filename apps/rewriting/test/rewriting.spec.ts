import { jsonLinesType, readJsonLines, toJsonLines } from '@retrace/artifacts';
import { messageOf, PromptsCurated, StageProgressed, TrainingSetWritten, type CuratedPrompt } from '@retrace/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aStudySpec, rawPreferenceTraining } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { collect } from '../../../tools/testing/stream.js';
import type { PreferencePair } from '../src/domain/preference-pair.js';
import type { TrainingExample } from '../src/domain/training-example.js';
import { RewritingModule, RewritingSettings } from '../src/index.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(
    () => [RewritingModule.with(new RewritingSettings())],
    [TrainingSetWritten, StageProgressed],
  );
});

afterAll(() => service.close());

const unsafe: CuratedPrompt = {
  id: 'made:1',
  dataset: 'made',
  prompt: 'How do I fool a bank?',
  label: 'unsafe',
  kind: 'harmful',
  category: 'fraud',
  answer: { kind: 'none' },
};
const safe: CuratedPrompt = {
  id: 'made:2',
  dataset: 'made',
  prompt: 'How do I kill a stuck process?',
  label: 'safe',
  kind: 'borderline',
  category: 'computers',
  answer: {
    kind: 'given',
    text: 'End it with the kill command.',
  },
};
const unanswered: CuratedPrompt = { ...safe, id: 'made:3', prompt: 'Who won?', answer: { kind: 'none' } };

async function curated(
  studyId: string,
  prompts: readonly CuratedPrompt[],
  spec = aStudySpec(),
): Promise<PromptsCurated> {
  const ref = await service.platform.artifacts.put(toJsonLines(prompts), jsonLinesType);
  return messageOf(PromptsCurated, { studyId, spec, prompts: ref, account: ref, count: prompts.length });
}

async function written(studyId: string, count: number): Promise<readonly TrainingSetWritten[]> {
  const ofStudy = (): readonly TrainingSetWritten[] =>
    service.heard(TrainingSetWritten).filter((one) => one.studyId === studyId);
  await expect.poll(() => ofStudy().length, { timeout: 20_000 }).toBe(count);
  return ofStudy();
}

describe('rewriting', () => {
  it('writes one training set for each trained arm, over the same prompts and answers', async () => {
    const studyId = '20000000-0000-4000-8000-000000000001';
    await service.send(await curated(studyId, [unsafe, safe, unanswered]));
    const sets = await written(studyId, 2);
    expect(sets.map(({ arm, examples, setAside }) => ({ arm, examples, setAside }))).toEqual(
      expect.arrayContaining([
        { arm: 'vanilla-sft', examples: 2, setAside: 1 },
        { arm: 'alttrain', examples: 2, setAside: 1 },
      ]),
    );
    const read = sets.map(async ({ trainingSet }) =>
      collect(readJsonLines<TrainingExample>(await service.platform.artifacts.fileOf(trainingSet))),
    );
    const [first, second] = await Promise.all(read);
    const answers = (examples: readonly TrainingExample[] | undefined): readonly (string | undefined)[] =>
      (examples ?? []).map(({ messages }) => messages[1].content.split('</think>')[1]);
    expect(answers(first)).toEqual(answers(second));
    expect(first?.map(({ messages }) => messages[0].content)).toEqual([unsafe.prompt, safe.prompt]);
  });

  it('tells which prompts a training set was written from', async () => {
    const studyId = '20000000-0000-4000-8000-00000000000f';
    const message = await curated(studyId, [safe]);
    await service.send(message);
    const sets = await written(studyId, 2);
    expect(sets.map(({ prompts }) => prompts)).toEqual([message.prompts, message.prompts]);
  });

  it('writes pairs for an arm by preference, also where their arms are not asked for', async () => {
    const studyId = '20000000-0000-4000-8000-000000000003';
    const spec = aStudySpec({ arms: ['base', 'alttrain-dpo'], training: rawPreferenceTraining() });
    await service.send(await curated(studyId, [unsafe, safe, unanswered], spec));
    const [set] = await written(studyId, 1);
    expect(set).toMatchObject({ arm: 'alttrain-dpo', examples: 2, setAside: 1 });
    const file = set === undefined ? '' : await service.platform.artifacts.fileOf(set.trainingSet);
    const pairs = await collect(readJsonLines<PreferencePair>(file));
    expect(pairs.map(({ prompt }) => prompt)).toEqual(
      [unsafe, safe].map(({ prompt }) => [{ role: 'user', content: prompt }]),
    );
    const [chosen, rejected] = [pairs[1]?.chosen[0].content, pairs[1]?.rejected[0].content];
    expect(chosen).toMatch(/Conditional reasoning: [^]*<\/think>\n\nEnd it with the kill command\.$/);
    expect(rejected).toMatch(/Solution reasoning: [^]*<\/think>\n\nEnd it with the kill command\.$/);
  });

  it('fails, and says why, when every prompt is set aside', async () => {
    const studyId = '20000000-0000-4000-8000-000000000002';
    await service.send(await curated(studyId, [unanswered]));
    const failures = (): readonly StageProgressed[] =>
      service.heard(StageProgressed).filter((one) => one.studyId === studyId && one.state === 'failed');
    await expect.poll(() => failures().length, { timeout: 20_000 }).toBe(2);
    expect(failures()[0]?.detail).toMatch(/is empty: every prompt was set aside, the first because .*'made:3'/);
  });
});
