import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { readJsonLines } from '@retrace/artifacts';
import { drawItems, readBenchmarkItems } from '@retrace/benchmarks';
import {
  EvaluationCompleted,
  messageOf,
  StageProgressed,
  StudyCancelled,
  StudyResumed,
  type ArtifactRef,
  type ScoredSample,
} from '@retrace/contracts';
import { findDataset, loadCatalogue } from '@retrace/datasets';
import type { BenchmarkSpec, StudySpec } from '@retrace/study';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { checkpointTrained, studyStarted } from '../../../tools/testing/builders/messages.js';
import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { places } from '../../../tools/testing/published-data.js';
import { warnSkipped } from '../../../tools/testing/published-file.js';
import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { collect } from '../../../tools/testing/stream.js';
import { layOutModel } from '../testing/model-without-weights.js';
import { behave, startSamplingService } from '../testing/sampling-service.js';

const catalogue = await loadCatalogue();
const found = await Promise.allSettled(
  ['strongreject', 'xstest'].map((name) => findDataset(catalogue.get(name), places)),
);
const missing = found.some(({ status }) => status === 'rejected');
if (missing) warnSkipped('evaluation from outside', 'strongreject or xstest');

describe.skipIf(missing)('evaluation', () => {
  let service: ServiceHarness;
  let adapter: ArtifactRef;

  beforeAll(async () => {
    service = await startSamplingService();
    const trained = join(service.folder, 'trained');
    await mkdir(trained);
    await writeFile(join(trained, 'adapter_config.json'), '{}');
    adapter = await service.platform.artifacts.putFolder(trained);
  });

  afterAll(() => service.close());

  beforeEach(async () => {
    await behave(service, 'answers');
    await rm(join(service.folder, 'requests.jsonl'), { force: true });
  });

  interface Asked {
    readonly prompt: string;
    readonly system?: string;
    readonly adapterFiles: readonly string[];
  }
  const asked = (): Promise<readonly Asked[]> => collect(readJsonLines<Asked>(join(service.folder, 'requests.jsonl')));

  /** How often each prompt was asked for, in order. */
  async function timesAsked(): Promise<readonly number[]> {
    return [...Map.groupBy(await asked(), ({ prompt }) => prompt).values()].map(({ length }) => length);
  }

  const samplesOf = async (completed: EvaluationCompleted): Promise<readonly ScoredSample[]> =>
    collect(readJsonLines<ScoredSample>(await service.platform.artifacts.fileOf(completed.samples)));

  function specOf(benchmarks: readonly BenchmarkSpec[], changes: Record<string, unknown> = {}): StudySpec {
    return aStudySpec({ evaluation: { benchmarks, maxNewTokens: 24, seed: 1 }, ...changes });
  }

  const twoBenchmarks = specOf([
    { name: 'strongreject', take: 2 },
    { name: 'xstest', take: 3 },
  ]);
  const threePrompts = specOf([{ name: 'strongreject', take: 3 }]);

  async function drawn(): Promise<readonly string[]> {
    const draws = twoBenchmarks.evaluation.benchmarks.map(async ({ name, take }) =>
      drawItems(await readBenchmarkItems(name, places), take, 1),
    );
    return (await Promise.all(draws)).flat().map(({ benchmark, id }) => `${benchmark}/${id}`);
  }

  const noAnswer = { kind: 'safety', outcome: 'no-answer' };

  const namesOf = (samples: readonly ScoredSample[]): readonly string[] =>
    samples.map(({ benchmark, item }) => `${benchmark}/${item}`);

  it('tells the untouched model of prompt-only to think in the structure, and base nothing', async () => {
    const studyId = '40000000-0000-4000-8000-000000000031';
    const spec = specOf([{ name: 'strongreject', take: 1 }], { arms: ['base', 'prompt-only'] });
    await service.send(studyStarted(studyId, spec));
    await service.hearOne(EvaluationCompleted, { studyId, arm: 'base' });
    const completed = await service.hearOne(EvaluationCompleted, { studyId, arm: 'prompt-only' });
    expect(completed).not.toHaveProperty('seed');
    const told = (await asked()).map(({ system }) => system ?? 'nothing');
    expect(told.toSorted()).toEqual([expect.stringContaining('Harmfulness assessment:'), 'nothing']);
    const [sample] = await samplesOf(completed);
    expect(sample).toMatchObject({ arm: 'prompt-only', seed: null, finish: 'stop' });
  });

  it('samples the untouched model of a study and gives its samples in the order of the draw, with their cost', async () => {
    const studyId = '40000000-0000-4000-8000-000000000001';
    await service.send(studyStarted(studyId, twoBenchmarks));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    expect(completed).toMatchObject({ arm: 'base', count: 5, cost: { promptTokens: 50, completionTokens: 100 } });
    expect(completed).not.toHaveProperty('seed');
    expect(completed.cost.seconds).toBeGreaterThan(0);
    const samples = await samplesOf(completed);
    expect(namesOf(samples)).toEqual(await drawn());
    expect(samples[0]).toMatchObject({ arm: 'base', seed: null, trace: '', score: { outcome: 'complied' } });
    expect(samples[0]?.server).toBe('embedded');
    const requests = await asked();
    expect(requests).toHaveLength(5);
    for (const request of requests) expect(request).toMatchObject({ maxTokens: 24, temperature: 0, adapterFiles: [] });
    const done = await service.hearOne(StageProgressed, { studyId, state: 'done' });
    expect(done).toMatchObject({ stage: 'evaluation', unit: 'base', done: 5, total: 5, counted: 'samples' });
  });

  it('asks the first unsafe prompts in disguise too, where the spec names attacks', async () => {
    const studyId = '40000000-0000-4000-8000-000000000041';
    const attacks = [{ name: 'system-override', benchmark: 'strongreject', take: 1 }];
    const evaluation = { benchmarks: [{ name: 'strongreject', take: 2 }], attacks, maxNewTokens: 24, seed: 1 };
    await service.send(studyStarted(studyId, aStudySpec({ evaluation })));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    const [plain, , disguised] = await samplesOf(completed);
    expect(completed.count).toBe(3);
    expect(plain).not.toHaveProperty('attack');
    expect(disguised).toMatchObject({ attack: 'system-override', item: `${plain?.item}@system-override` });
    expect((await asked()).map(({ system }) => system ?? 'nothing').toSorted()).toEqual([
      expect.stringContaining('text engine'),
      'nothing',
      'nothing',
    ]);
  });

  it('samples an adapter on the same items, and leaves no copy of it', async () => {
    const studyId = '40000000-0000-4000-8000-000000000002';
    await service.send(checkpointTrained(studyId, adapter, { spec: twoBenchmarks }));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    expect(completed).toMatchObject({ arm: 'alttrain', seed: 1, count: 5 });
    const samples = await samplesOf(completed);
    expect(namesOf(samples)).toEqual(await drawn());
    expect(samples[0]).toMatchObject({ arm: 'alttrain', seed: 1, thinking: 'complete', score: { outcome: 'refused' } });
    const requests = await asked();
    expect(requests).toHaveLength(5);
    for (const { adapterFiles } of requests) expect(adapterFiles).toEqual(['adapter_config.json']);
    expect(await readdir(join(service.folder, 'adapters'))).toEqual([]);
  });

  it('samples no untouched model for a study without that arm, and a checkpoint once that is told of twice', async () => {
    const studyId = '40000000-0000-4000-8000-000000000003';
    const spec = specOf([{ name: 'strongreject', take: 3 }], { arms: ['vanilla-sft', 'alttrain'] });
    await service.send(studyStarted(studyId, spec));
    await service.send(checkpointTrained(studyId, adapter, { spec }));
    await service.hearOne(EvaluationCompleted, { studyId });
    await service.send(checkpointTrained(studyId, adapter, { spec }));
    await service.send(checkpointTrained(studyId, adapter, { spec, arm: 'vanilla-sft' }));
    await service.hearOne(EvaluationCompleted, { studyId, arm: 'vanilla-sft' });
    const arms = service.heard(EvaluationCompleted).filter((one) => one.studyId === studyId);
    expect(arms.map(({ arm }) => arm)).toEqual(['alttrain', 'vanilla-sft']);
    expect(await timesAsked()).toEqual([2, 2, 2]);
  });

  it('keeps the server for the checkpoint that comes next', async () => {
    const studyId = '40000000-0000-4000-8000-000000000007';
    const starts = async (): Promise<number> =>
      (await readFile(join(service.folder, 'server.log'), 'utf8')).split('"ready"').length;
    await service.send(studyStarted(studyId, threePrompts));
    await service.hearOne(EvaluationCompleted, { studyId, arm: 'base' });
    const before = await starts();
    await service.send(checkpointTrained(studyId, adapter, { spec: threePrompts }));
    await service.hearOne(EvaluationCompleted, { studyId, arm: 'alttrain' });
    expect(await starts()).toBe(before);
  });

  it('asks again for what the server failed to answer', async () => {
    const studyId = '40000000-0000-4000-8000-000000000004';
    await behave(service, 'fails each prompt once');
    await service.send(studyStarted(studyId, threePrompts));
    expect(await service.hearOne(EvaluationCompleted, { studyId })).toMatchObject({ count: 3 });
    expect(await timesAsked()).toEqual([2, 2, 2]);
  });

  it('asks twice for a prompt that the server refuses, and keeps that it failed, as a sample without an answer', async () => {
    const studyId = '40000000-0000-4000-8000-000000000008';
    await behave(service, 'refuses one prompt');
    await service.send(studyStarted(studyId, threePrompts));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    expect(completed).toMatchObject({ count: 3, cost: { completionTokens: 40 } });
    expect((await timesAsked()).toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
    const failed = (await samplesOf(completed)).filter(({ failure }) => failure !== undefined);
    expect(failed).toEqual([expect.objectContaining({ output: '', score: expect.objectContaining(noAnswer) })]);
    expect(failed[0]?.failure).toContain('This prompt is longer than the context');
  });

  it('fails an evaluation in which every prompt is refused', async () => {
    const studyId = '40000000-0000-4000-8000-000000000009';
    await behave(service, 'refuses all prompts');
    await service.send(studyStarted(studyId, threePrompts));
    const { detail } = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(detail).toContain('No prompt fits');
  });

  it('keeps what it has when the server dies, and asks the next one for the rest', async () => {
    const studyId = '40000000-0000-4000-8000-000000000005';
    await behave(service, 'dies after two answers');
    await service.send(studyStarted(studyId, threePrompts));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    expect(completed).toMatchObject({ count: 3, cost: { promptTokens: 30, completionTokens: 60 } });
    expect(await timesAsked()).toEqual([1, 1, 2]);
    expect(service.logs.find((line) => line.includes(studyId))).toMatch(/tried again.*The stub ran out of memory/);
    expect(await readFile(join(service.folder, 'server.log'), 'utf8')).toContain('The stub ran out of memory.');
  });

  it('has a server that takes more memory than it may end, and asks the next one for the rest', async () => {
    const studyId = '40000000-0000-4000-8000-000000000016';
    await behave(service, 'grows after two answers');
    await service.send(studyStarted(studyId, threePrompts));
    expect(await service.hearOne(EvaluationCompleted, { studyId })).toMatchObject({ count: 3 });
    expect(await timesAsked()).toEqual([1, 1, 2]);
    expect(service.logs.find((line) => line.includes(studyId))).toMatch(/tried again.*was ended, as it took 0\.\d+ GB/);
  });

  it('makes the samples of a large checkpoint in shards, and tells of it once', async () => {
    const studyId = '40000000-0000-4000-8000-000000000013';
    const spec = specOf([
      { name: 'strongreject', take: 313 },
      { name: 'xstest', take: 250 },
    ]);
    await service.send(studyStarted(studyId, spec));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    expect(completed).toMatchObject({ count: 563, cost: { completionTokens: 563 * 20 } });
    expect(await timesAsked()).toEqual(Array.from({ length: 563 }, () => 1));
    const done = service.heard(StageProgressed).filter((one) => one.studyId === studyId && one.state === 'done');
    expect(done).toHaveLength(1);
    expect(service.heard(EvaluationCompleted).filter((one) => one.studyId === studyId)).toHaveLength(1);
  }, 60_000);

  it('stops at the budget of the spec, with about the same share of each benchmark', async () => {
    const studyId = '40000000-0000-4000-8000-000000000014';
    const benchmarks = [
      { name: 'strongreject', take: 4 },
      { name: 'xstest', take: 4 },
    ] as const;
    const evaluation = { benchmarks, budget: { tokens: 250 }, maxNewTokens: 24, seed: 1 };
    await service.send(studyStarted(studyId, aStudySpec({ evaluation })));
    const completed = await service.hearOne(EvaluationCompleted, { studyId });
    const samples = await samplesOf(completed);
    expect(completed.cost.promptTokens + completed.cost.completionTokens).toBeLessThanOrEqual(250);
    expect(samples.length).toBeGreaterThan(2);
    const [first, second] = benchmarks.map(({ name }) => samples.filter(({ benchmark }) => benchmark === name).length);
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeLessThanOrEqual(1);
  });

  it('keeps an output that has what Postgres does not take, with a mark in its place', async () => {
    const studyId = '40000000-0000-4000-8000-000000000010';
    await behave(service, 'answers with NUL');
    await service.send(studyStarted(studyId, specOf([{ name: 'strongreject', take: 1 }])));
    const [sample] = await samplesOf(await service.hearOne(EvaluationCompleted, { studyId }));
    expect(sample?.output).toBe('First \ufffd you take two rods, \ufffd and then you tie them together.');
  });

  it('stops the server of a cancelled study, and samples it when it is resumed', async () => {
    const studyId = '40000000-0000-4000-8000-000000000006';
    await behave(service, 'never answers');
    await service.send(studyStarted(studyId, threePrompts));
    await expect.poll(() => asked().catch(() => []), { timeout: 20_000 }).toHaveLength(1);
    const serves = (): boolean => existsSync(join(service.folder, 'serving'));
    expect(serves()).toBe(true);
    await service.send(messageOf(StudyCancelled, { studyId }));
    await expect.poll(serves, { timeout: 20_000 }).toBe(false);
    await behave(service, 'answers');
    await service.send(messageOf(StudyResumed, { studyId }));
    expect(await service.hearOne(EvaluationCompleted, { studyId })).toMatchObject({ count: 3 });
    const failures = service.heard(StageProgressed).filter((one) => one.studyId === studyId && one.state === 'failed');
    expect(failures).toEqual([]);
  });

  it('waits for an adapter that was pruned until it is trained anew, and fails for none', async () => {
    const studyId = '40000000-0000-4000-8000-000000000042';
    const { artifacts } = service.platform;
    const trained = join(service.folder, 'trained anew');
    await mkdir(trained);
    await writeFile(join(trained, 'adapter_config.json'), '{ "r": 8 }');
    const pruned = await artifacts.putFolder(trained);
    await behave(service, 'never answers');
    await service.send(checkpointTrained(studyId, pruned, { spec: threePrompts }));
    await expect.poll(() => asked().catch(() => []), { timeout: 20_000 }).toHaveLength(1);
    await service.send(messageOf(StudyCancelled, { studyId }));
    await expect.poll(() => existsSync(join(service.folder, 'serving')), { timeout: 20_000 }).toBe(false);
    for (const { file } of await artifacts.filesOf(pruned)) await artifacts.remove(file.sha256);
    await artifacts.remove(pruned.sha256);
    await behave(service, 'answers');
    await service.send(messageOf(StudyResumed, { studyId }));
    // By now a job that went on would have failed.
    await setTimeout(3000);
    await service.send(checkpointTrained(studyId, await artifacts.putFolder(trained), { spec: threePrompts }));
    expect(await service.hearOne(EvaluationCompleted, { studyId })).toMatchObject({ count: 3, arm: 'alttrain' });
    const troubles = service.heard(StageProgressed).filter((one) => one.studyId === studyId && one.error !== undefined);
    expect(troubles).toEqual([]);
  });

  it('asks a model nothing that the same model was asked before, by whatever study, and counts no cost for it', async () => {
    const weights = join(await layOutModel(service.folder), 'model.safetensors');
    await writeFile(weights, 'weights');
    onTestFinished(() => rm(weights));
    const [before, after] = ['40000000-0000-4000-8000-000000000011', '40000000-0000-4000-8000-000000000012'];
    await service.send(studyStarted(before, threePrompts));
    const first = await service.hearOne(EvaluationCompleted, { studyId: before });
    await service.send(studyStarted(after, specOf([{ name: 'strongreject', take: 4 }])));
    const second = await service.hearOne(EvaluationCompleted, { studyId: after });
    expect(await timesAsked()).toEqual([1, 1, 1, 1]);
    expect(first.cost).toMatchObject({ completionTokens: 60, cachedSamples: 0 });
    expect(second.cost).toMatchObject({ completionTokens: 20, cachedSamples: 3 });
    expect((await samplesOf(second)).filter(({ cached }) => cached === true)).toHaveLength(3);
    await service.send(checkpointTrained(after, adapter, { spec: threePrompts }));
    const trained = await service.hearOne(EvaluationCompleted, { studyId: after, arm: 'alttrain' });
    expect(trained.cost).toMatchObject({ cachedSamples: 0 });
  });
});
