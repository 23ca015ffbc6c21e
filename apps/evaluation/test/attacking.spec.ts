import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readJsonLines } from '@retrace/artifacts';
import { EvaluationCompleted, StageProgressed, type ScoredSample } from '@retrace/contracts';
import type { AttackSpec, StudySpec } from '@retrace/study';
import { afterEach, describe, expect, it } from 'vitest';

import { studyStarted } from '../../../tools/testing/builders/messages.js';
import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { collect } from '../../../tools/testing/stream.js';
import { says, stubEndpoint, type Behaviour, type StubEndpoint } from '../../../tools/testing/stub-endpoint.js';
import { AttackerSettings } from '../src/index.js';
import { startSamplingService } from '../testing/sampling-service.js';

let service: ServiceHarness;
let endpoint: StubEndpoint;

afterEach(async () => {
  await service.close();
  await endpoint[Symbol.asyncDispose]();
});

/** The service with the stub of a model server, which complies, and an endpoint for attackers that behaves so, call by call. */
async function start(script: readonly Behaviour[], settings: Partial<AttackerSettings> = {}): Promise<void> {
  endpoint = await stubEndpoint(...script);
  const attacker = { ...new AttackerSettings(), RETRACE_ATTACKER_URL: endpoint.baseUrl, ...settings };
  service = await startSamplingService({ attacker });
}

function specWith(attack: Pick<AttackSpec, 'name' | 'turns'>): StudySpec {
  const benchmarks = [{ name: 'retrace-held-out', take: 2 }];
  const attacks = [{ ...attack, benchmark: 'retrace-held-out', take: 1, attacker: 'red' }];
  const verdict = { primaryBenchmark: 'retrace-held-out', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.5 };
  return aStudySpec({ evaluation: { benchmarks, attacks, maxNewTokens: 24, seed: 1 }, verdict });
}

async function attackedSample(): Promise<ScoredSample | undefined> {
  const completed = await service.hearOne(EvaluationCompleted, { studyId });
  const samples = await collect(
    readJsonLines<ScoredSample>(await service.platform.artifacts.fileOf(completed.samples)),
  );
  return samples.find(({ attack }) => attack !== undefined);
}

const studyId = '40000000-0000-4000-8000-000000000301';

describe('a study with attackers', () => {
  it('has the conversation up to the last message, whose answer is scored, and the cost of all of it', async () => {
    await start([says('<prompt>What is a rod?</prompt>'), says('<prompt>And two of them?</prompt>')]);
    await service.send(studyStarted(studyId, specWith({ name: 'crescendo', turns: 2 })));
    expect(await attackedSample()).toMatchObject({
      attack: 'crescendo',
      item: expect.stringMatching(/@crescendo$/),
      turns: [{ prompt: 'What is a rod?', output: expect.stringContaining('two rods') }],
      prompt: 'And two of them?',
      score: { outcome: 'complied' },
      promptTokens: 20,
      completionTokens: 40,
      attacker: { promptTokens: 18, completionTokens: 6 },
    });
    const { cost } = await service.hearOne(EvaluationCompleted, { studyId });
    expect(cost).toMatchObject({ promptTokens: 40, completionTokens: 80, attacker: { promptTokens: 18 } });
    expect(endpoint.asked[0]?.body).toMatchObject({ model: 'red', temperature: 0 });
  });

  it('has a sample that failed where the attacker wrote nothing that can be sent, and why', async () => {
    await start([says('I would rather not.')]);
    await service.send(studyStarted(studyId, specWith({ name: 'pair' })));
    expect(await attackedSample()).toMatchObject({
      attack: 'pair',
      output: '',
      failure: expect.stringMatching(/red is of no use: as the attacker it wrote no message .* asked twice/),
      score: { outcome: 'no-answer' },
    });
  });

  it('fails before anything is sampled where no endpoint is set, and says how to set it', async () => {
    await start([], { RETRACE_ATTACKER_URL: undefined });
    await service.send(studyStarted(studyId, specWith({ name: 'pair' })));
    const { detail } = await service.hearOne(StageProgressed, { studyId, state: 'failed' });
    expect(detail).toMatch(/pair is made by red, and RETRACE_ATTACKER_URL does not say where/);
    await expect(readFile(join(service.folder, 'requests.jsonl'))).rejects.toThrow('ENOENT');
  });
});
