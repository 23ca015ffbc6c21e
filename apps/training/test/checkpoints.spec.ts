import { createHash } from 'node:crypto';

import { jsonLinesType } from '@retrace/artifacts';
import { CheckpointTrained, type ArtifactRef, type TrainingSetWritten } from '@retrace/contracts';
import { hashSpec } from '@retrace/study';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { aReport, publishReport } from './builders/report.js';
import { startTraining, train } from './training-service.js';

const studyId = '33000000-0000-4000-8000-000000000001';

let service: ServiceHarness;
let written: TrainingSetWritten;
let prompts: ArtifactRef;
let adapter: ArtifactRef;

beforeAll(async () => {
  service = await startTraining([CheckpointTrained]);
  prompts = await service.platform.artifacts.put(['{"id":"made:1"}'], jsonLinesType);
  written = await train(service, studyId, 'trains', { prompts });
  ({ adapter } = await service.hearOne(CheckpointTrained, { studyId }));
  const another = '33000000-0000-4000-8000-000000000002';
  await train(service, another, 'makes many steps');
  await service.hearOne(CheckpointTrained, { studyId: another });
});

afterAll(() => service.close());

const ask = (path: string) => request(service.app.getHttpServer()).get(`/api/checkpoints${path}`);

describe('a checkpoint', () => {
  it('tells spec, prompts, training set, run and adapter', async () => {
    const { body } = await ask(`/${adapter.sha256}`);
    expect(body).toMatchObject({
      adapter,
      study: { id: studyId, name: 'a-study', specSha256: hashSpec(written.spec) },
      prompts,
      trainingSet: written.trainingSet,
      examples: 12,
      base: 'smollm2-135m-instruct',
      run: {
        arm: 'alttrain',
        seed: 1,
        recipe: { learningRate: 0.002 },
        attempts: 1,
        cost: { steps: 2, finalLoss: 0.75 },
        versions: { trl: '1' },
        machine: { platform: 'a stub' },
      },
    });
    expect(body).not.toHaveProperty('report');
    expect(body).not.toHaveProperty('prunedAt');
  });

  it('is found by the training set or the prompts that it came of', async () => {
    const found = async (query: string) => {
      const { body } = await ask(`?${query}`);
      return { total: body.total, ids: body.checkpoints.map((one: { adapter: ArtifactRef }) => one.adapter.sha256) };
    };
    const only = { total: 1, ids: [adapter.sha256] };
    expect(await found(`trainingSet=${written.trainingSet.sha256}`)).toEqual(only);
    expect(await found(`prompts=${prompts.sha256}`)).toEqual(only);
    expect(await found(`studyId=${studyId}`)).toEqual(only);
    expect(await found(`trainingSet=${prompts.sha256}`)).toEqual({ total: 0, ids: [] });
    expect(await found(`studyId=${studyId}&offset=1`)).toEqual({ total: 1, ids: [] });
  });

  it('gives its files, each by its hash', async () => {
    const { body: files } = await ask(`/${adapter.sha256}/files`);
    expect(files.map(({ path }: { path: string }) => path)).toEqual([
      'README.md',
      'adapter_config.json',
      'retrace-machine.json',
    ]);
    const { body } = await ask(`/${adapter.sha256}/files/${files[0].sha256}`).buffer(true);
    expect(createHash('sha256').update(body).digest('hex')).toBe(files[0].sha256);
    const foreign = await ask(`/${adapter.sha256}/files/${written.trainingSet.sha256}`);
    expect(foreign.status).toBe(404);
  });

  it.each([
    ['/mine', 400],
    [`/${'0'.repeat(64)}`, 404],
    [`/${'0'.repeat(64)}/card`, 404],
    [`/${'0'.repeat(64)}/files`, 404],
    ['?trainingSet=mine', 400],
    ['?limit=5000', 400],
  ])('answers %s with %i', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(/\w/);
  });
});

describe("a checkpoint's card", () => {
  const card = async (query = ''): Promise<string> => (await ask(`/${adapter.sha256}/card${query}`)).text;

  it('claims nothing before there is a report, and then tells what that says', async () => {
    const before = await card();
    expect(before).toContain('Nothing is known of what it does.');
    expect(before).not.toContain('## Evaluation');
    await publishReport(service, studyId);
    const after = await card();
    expect(after).toContain('Inconclusive: too few prompts.');
    expect(after).toContain(
      '| StrongREJECT refused (higher is better) | 36 of 48: 75.0 %, 61.3 % to 85.1 % | 2 of 48: 4.2 %',
    );
    const { body } = await ask(`/${adapter.sha256}`);
    expect(body.report).toMatchObject({ verdict: 'inconclusive', summary: aReport().verdict.summary });
  });

  it('has the loss curve and the front matter of its form', async () => {
    expect(await card()).toContain('| 1 | 1.5 | 0.001 |\n| 2 | 0.75 | 0.001 |');
    const frontMatter = parse((await card('?form=merged')).split('---\n')[1] ?? '');
    expect(frontMatter).toMatchObject({
      library_name: 'transformers',
      base_model: 'HuggingFaceTB/SmolLM2-135M-Instruct',
    });
    expect((await ask(`/${adapter.sha256}/card?form=onnx`)).status).toBe(400);
  });
});
