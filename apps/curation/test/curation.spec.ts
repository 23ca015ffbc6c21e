import { readFile } from 'node:fs/promises';

import { readJsonLines } from '@retrace/artifacts';
import {
  messageOf,
  PromptsCurated,
  StageProgressed,
  StudyStarted,
  type CuratedPrompt,
  type CurationAccount,
} from '@retrace/contracts';
import { hashSpec } from '@retrace/study';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { collect } from '../../../tools/testing/stream.js';
import { CurationModule } from '../src/index.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [CurationModule], [PromptsCurated, StageProgressed]);
});

afterAll(() => service.close());

function requested(studyId: string, changes: Record<string, unknown> = {}): StudyStarted {
  const spec = aStudySpec(changes);
  return messageOf(StudyStarted, { studyId, spec, specSha256: hashSpec(spec) });
}

async function curated(studyId: string): Promise<PromptsCurated> {
  const ofStudy = (): PromptsCurated | undefined =>
    service.heard(PromptsCurated).find((one) => one.studyId === studyId);
  await expect.poll(ofStudy, { timeout: 20_000 }).toBeDefined();
  return ofStudy()!; // it was polled for
}

describe('curation', () => {
  it('turns a study into prompts and an account of them', async () => {
    const studyId = '10000000-0000-4000-8000-000000000001';
    await service.send(requested(studyId));
    const message = await curated(studyId);
    const { artifacts } = service.platform;
    const prompts = await collect(readJsonLines<CuratedPrompt>(await artifacts.fileOf(message.prompts)));
    expect(prompts).toHaveLength(12);
    expect(message.count).toBe(12);
    const account: CurationAccount = JSON.parse(await readFile(await artifacts.fileOf(message.account), 'utf8'));
    expect(account.sources).toMatchObject([{ name: 'retrace-prompts', taken: 12 }]);
    expect(account.stages.find(({ stage }) => stage === 'read')?.in).toBe(112);
    expect(account.categories).toEqual({ source: 112, words: 0, none: 0 });
    const card = message.card === undefined ? '' : await readFile(await artifacts.fileOf(message.card), 'utf8');
    expect(card).toContain(message.prompts.sha256);
  });

  it('gives the same prompts for the same spec', async () => {
    const studies = ['10000000-0000-4000-8000-000000000002', '10000000-0000-4000-8000-000000000003'];
    for (const studyId of studies) await service.send(requested(studyId));
    const [first, second] = await Promise.all(studies.map(curated));
    expect(first?.prompts).toEqual(second?.prompts);
  });

  it('screens by language and by length in tokens of the backbone, where a study asks for it', async () => {
    const studyId = '10000000-0000-4000-8000-000000000007';
    const prompts = {
      sources: [{ dataset: 'retrace-prompts', take: 200 }],
      maxAnswerWords: 40,
      seed: 1,
      languages: ['en'],
      tokens: { max: 12 },
    };
    await service.send(requested(studyId, { prompts }));
    const message = await curated(studyId);
    const { artifacts } = service.platform;
    const account: CurationAccount = JSON.parse(await readFile(await artifacts.fileOf(message.account), 'utf8'));
    const length = account.stages.find(({ stage }) => stage === 'length');
    expect(length?.in).toBeGreaterThan(100);
    expect(length?.out).toBeLessThan(length?.in ?? 0);
    expect(account.setAside.first.map(({ detail }) => detail)).toContainEqual(
      expect.stringMatching(/^has \d+ tokens, more than 12$/),
    );
  });

  it('refuses a data set whose licence forbids the purpose', async () => {
    const studyId = '10000000-0000-4000-8000-000000000008';
    const prompts = {
      sources: [{ dataset: 'beavertails', take: 5 }],
      maxAnswerWords: 40,
      seed: 1,
      purpose: 'commercial',
    };
    await service.send(requested(studyId, { prompts }));
    const failure = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(failure.detail).toMatch(/'beavertails' is under CC-BY-NC-4\.0, which forbids commercial use/);
  });

  it('leaves a study alone that trains nothing', async () => {
    const idle = '10000000-0000-4000-8000-000000000004';
    const after = '10000000-0000-4000-8000-000000000005';
    await service.send(requested(idle, { arms: ['base'] }));
    await service.send(requested(after));
    await curated(after);
    expect(service.heard(PromptsCurated).some(({ studyId }) => studyId === idle)).toBe(false);
  });

  it('says where a data set was looked for that is nowhere', async () => {
    const studyId = '10000000-0000-4000-8000-000000000006';
    await service.send(
      requested(studyId, { prompts: { sources: [{ dataset: 'star-2', take: 5 }], maxAnswerWords: 40, seed: 1 } }),
    );
    const failure = (): StageProgressed | undefined =>
      service.heard(StageProgressed).find((one) => one.studyId === studyId && one.state === 'failed');
    await expect.poll(failure, { timeout: 20_000 }).toBeDefined();
    expect(failure()).toMatchObject({ stage: 'curation', unit: 'prompts' });
    expect(failure()?.detail).toMatch(/no data set 'star-2' in the catalogue/);
  });
});
