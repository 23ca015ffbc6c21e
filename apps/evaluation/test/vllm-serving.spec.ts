import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readJsonLines } from '@retrace/artifacts';
import { EvaluationCompleted, StageProgressed, type ScoredSample } from '@retrace/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { checkpointTrained, studyStarted } from '../../../tools/testing/builders/messages.js';
import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { collect } from '../../../tools/testing/stream.js';
import { EvaluationModule } from '../src/index.js';
import { layOutModel, modelsIn } from '../testing/model-without-weights.js';
import { VllmPlace } from '../testing/vllm-place.js';

const spec = aStudySpec({
  evaluation: { benchmarks: [{ name: 'retrace-held-out', take: 3 }], maxNewTokens: 24, seed: 1 },
  verdict: { primaryBenchmark: 'retrace-held-out', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.5 },
});

describe('evaluation by a vLLM that it starts', () => {
  let place: VllmPlace;
  let service: ServiceHarness;

  beforeAll(async () => {
    place = await VllmPlace.make();
    const vllm = { kind: 'vllm', command: place.command, maxLoraRank: 64, startTimeoutMs: 30_000 } as const;
    const serving = { ...vllm, extraArguments: [`--stub=${place.folder}`] };
    service = await startServices(
      (folder) => [
        EvaluationModule.with({
          python: join(folder, 'no-python'),
          trainer: folder,
          serving,
          adapters: join(folder, 'adapters'),
          serverLog: join(folder, 'server.log'),
          maxInFlight: 4,
        }),
      ],
      [EvaluationCompleted, StageProgressed],
      (folder) => ({ models: modelsIn(folder) }),
    );
    await layOutModel(service.folder);
  });

  afterAll(async () => {
    await service.close();
    await place[Symbol.asyncDispose]();
  });

  beforeEach(() => place.behave('well'));

  const outputsOf = async ({ samples }: EvaluationCompleted): Promise<readonly string[]> => {
    const file = await service.platform.artifacts.fileOf(samples);
    return (await collect(readJsonLines<ScoredSample>(file))).map(({ output }) => output);
  };

  it('samples a study and its adapter by one start, and leaves no copy of the adapter', async () => {
    const studyId = '40000000-0000-4000-8000-000000000201';
    await service.send(studyStarted(studyId, spec));
    const base = await service.hearOne(EvaluationCompleted, { studyId, arm: 'base' });
    const adapter = await service.platform.artifacts.putFolder(place.adapter);
    await service.send(checkpointTrained(studyId, adapter, { spec }));
    const trained = await service.hearOne(EvaluationCompleted, { studyId, arm: 'alttrain' });
    expect(await outputsOf(base)).toEqual(Array.from({ length: 3 }, () => 'Said by base.'));
    for (const output of await outputsOf(trained)) expect(output).toContain(adapter.sha256);
    expect((await place.done()).filter((line) => !line.endsWith('/chat/completions'))).toEqual([
      'START',
      'POST /v1/load_lora_adapter',
      'POST /v1/unload_lora_adapter',
    ]);
    expect(await readdir(join(service.folder, 'adapters'))).toEqual([]);
  });

  it('samples two checkpoints at the same time, within one bound on what the server is asked', async () => {
    const studyId = '40000000-0000-4000-8000-000000000203';
    await place.behave('waits for two models');
    const adapter = await service.platform.artifacts.putFolder(place.adapter);
    await service.send(studyStarted(studyId, spec));
    await service.send(checkpointTrained(studyId, adapter, { spec }));
    for (const arm of ['base', 'alttrain'] as const)
      expect(await service.hearOne(EvaluationCompleted, { studyId, arm })).toMatchObject({ count: 3 });
    const chats = await place.chatsAtATime();
    expect(Math.max(...chats.map((models) => models.length))).toBe(4);
    expect(await readdir(join(service.folder, 'adapters'))).toEqual([]);
  });

  it('starts another when one has died, and is done then', async () => {
    const studyId = '40000000-0000-4000-8000-000000000202';
    await place.behave('dies at a chat');
    await service.send(studyStarted(studyId, spec));
    const triedAgain = (): boolean =>
      service.logs.some((line) => line.includes(studyId) && line.includes('tried again'));
    await expect.poll(triedAgain, { timeout: 20_000 }).toBe(true);
    await place.behave('well');
    expect(await service.hearOne(EvaluationCompleted, { studyId })).toMatchObject({ count: 3 });
    const line = service.logs.find((one) => one.includes(studyId));
    expect(line).toMatch(/ended with exit code 9: CUDA error: the stub ran out of memory/);
  });
});
