import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FolderArtifactStore, jsonLinesType, readJsonLines, toJsonLines } from '@retrace/artifacts';
import { messageOf, PromptsCurated, StageProgressed, TrainingSetWritten, type CuratedPrompt } from '@retrace/contracts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from 'pg';

import { answeringBatchEndpoint } from '../../../tools/testing/answering-batch-endpoint.js';
import {
  answers,
  completion,
  fails,
  hangs,
  isCutOff,
  sends,
  stubEndpoint,
  says,
  type Behaviour,
  type StubEndpoint,
} from '../../../tools/testing/stub-endpoint.js';
import { aStudySpec, rawPreferenceTraining } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { collect } from '../../../tools/testing/stream.js';
import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import type { TrainingExample } from '../src/domain/training-example.js';
import { RewritingModule, RewritingSettings } from '../src/index.js';
import { aPrompt, aSafePrompt } from './builders/prompt.js';
import { alttrain } from './builders/structure.js';
import { askedText, lessonFor, teaches } from './builders/teacher-stub.js';

let folder: string;
let artifacts: FolderArtifactStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-teacher-'));
  artifacts = new FolderArtifactStore(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Replica {
  readonly database?: Awaited<ReturnType<typeof throwawayDatabase>>;
  readonly settings?: Partial<RewritingSettings>;
  readonly exclusive?: boolean;
}

/** The service with a teacher; its replicas share a database. */
async function start(endpoint: StubEndpoint | undefined, replica: Replica = {}): Promise<ServiceHarness> {
  const { database = await throwawayDatabase(), settings = {}, exclusive = true } = replica;
  const url = endpoint === undefined ? {} : { RETRACE_TEACHER_URL: endpoint.baseUrl };
  const tagged = { RETRACE_TEACHER_OUTPUT: 'tagged' } as const;
  const all = { ...new RewritingSettings(), ...url, ...tagged, RETRACE_TEACHER_TIMEOUT: 1, ...settings };
  const service = await startServices(
    () => [RewritingModule.with(all)],
    [TrainingSetWritten, StageProgressed],
    () => ({ database, artifacts, exclusive }),
  );
  return service;
}

async function endpointThat(...script: readonly Behaviour[]): Promise<StubEndpoint> {
  const endpoint = await stubEndpoint(...script);
  onTestFinished(() => endpoint[Symbol.asyncDispose]());
  return endpoint;
}

async function curated(
  prompts: readonly CuratedPrompt[],
  teacher: object = {},
  changes: Readonly<Record<string, unknown>> = {},
): Promise<PromptsCurated> {
  const ref = await artifacts.put(toJsonLines(prompts), jsonLinesType);
  const teacherModel = { name: 'teacher-1', temperature: 0.5, maxTokens: 300, ...teacher };
  const spec = aStudySpec({ structure: alttrain, teacher: 'model', teacherModel, ...changes });
  const studyId = crypto.randomUUID();
  return messageOf(PromptsCurated, { studyId, spec, prompts: ref, account: ref, count: prompts.length });
}

function harmfulPrompts(count: number): readonly CuratedPrompt[] {
  return Array.from({ length: count }, (_, number) => aPrompt({ id: `set:${number}`, prompt: `Do harm ${number}.` }));
}

/** The training sets of both arms, whichever replica tells of them. */
async function written(...services: readonly ServiceHarness[]): Promise<readonly TrainingSetWritten[]> {
  const told = (): readonly TrainingSetWritten[] => services.flatMap((service) => service.heard(TrainingSetWritten));
  await expect.poll(() => told().length, { timeout: 30_000 }).toBe(2);
  return told();
}

async function failure(service: ServiceHarness): Promise<string | undefined> {
  return (await service.hearOne(StageProgressed, { state: 'failed' })).detail;
}

async function examplesOf({ trainingSet }: TrainingSetWritten): Promise<readonly TrainingExample[]> {
  return collect(readJsonLines<TrainingExample>(await artifacts.fileOf(trainingSet)));
}

/** How often each thing was asked. */
function timesAsked({ asked }: StubEndpoint): readonly number[] {
  return [...Map.groupBy(asked, ({ body }) => askedText(body)).values()].map(({ length }) => length);
}

describe('rewriting with a model for its teacher', () => {
  it('writes the same answers in every arm, the source’s own where there is one', async () => {
    const endpoint = await endpointThat(teaches);
    const service = await start(endpoint, { settings: { RETRACE_TEACHER_KEY: 'secret' } });
    await service.send(await curated([aPrompt(), aSafePrompt({ id: 'set:2' })]));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ examples, setAside }) => [examples, setAside])).toEqual([
      [2, 0],
      [2, 0],
    ]);
    const set = sets.find(({ arm }) => arm === 'alttrain');
    const [refused, answered] = set === undefined ? [] : await examplesOf(set);
    expect(refused?.messages[1].content).toBe(
      '<think>\nProblem understanding: The user asks for something.\n\n' +
        'Harmfulness assessment: Somebody might be affected by it. The request is harmful.\n\n' +
        "Conditional reasoning: Because the request is harmful, I refuse, and say why.\n</think>\n\nI can't help with that.",
    );
    expect(answered?.messages[1].content).toMatch(/<\/think>\n\nPull them out with a narrow knife\.$/);
    expect(endpoint.asked[0]?.headers.authorization).toBe('Bearer secret');
    expect(endpoint.asked[0]?.body).toMatchObject({ model: 'teacher-1', temperature: 0.5, max_tokens: 300 });
    expect(timesAsked(endpoint)).toEqual([1, 1, 1, 1]);
  });

  it('asks for nothing more for an arm by preference than for the two that it is made of', async () => {
    const endpoint = await endpointThat(teaches);
    const service = await start(endpoint);
    const arms = ['vanilla-sft', 'alttrain', 'alttrain-dpo'] as const;
    await service.send(await curated(harmfulPrompts(2), {}, { arms, training: rawPreferenceTraining() }));
    const sets = await Promise.all(arms.map((arm) => service.hearOne(TrainingSetWritten, { arm })));
    await service.close();
    expect(sets.map(({ examples, setAside }) => [examples, setAside])).toEqual(arms.map(() => [2, 0]));
    expect(endpoint.asked).toHaveLength(2 * 2);
  });

  it('asks for JSON by a schema, and for tagged text once the endpoint has refused that', async () => {
    const refusesForms = fails(400, "'response_format' of type 'json_schema' is not supported.");
    const endpoint = await endpointThat((response, body) =>
      Object.hasOwn(body as object, 'response_format') ? refusesForms(response, body) : teaches(response, body),
    );
    const settings = { RETRACE_TEACHER_OUTPUT: 'auto', RETRACE_TEACHER_CONCURRENCY: 1 } as const;
    const service = await start(endpoint, { settings });
    await service.send(await curated(harmfulPrompts(3)));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ examples }) => examples)).toEqual([3, 3]);
    const forms = endpoint.asked.map(({ body }) => Object.hasOwn(body as object, 'response_format')); // an object, as sent
    expect(forms.filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(forms.slice(-3)).toEqual([false, false, false]);
    expect(endpoint.asked[0]?.body).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { name: 'rewrite', strict: true } },
    });
  });

  it('reads what an endpoint writes in JSON', async () => {
    const endpoint = await endpointThat((response, body) => {
      const isPlain = askedText(body).includes('"solution_reasoning"');
      const plain = {
        problem_understanding: 'The user asks for something.',
        solution_reasoning: 'I recall what is known.',
      };
      const altered = {
        problem_understanding: 'The user asks for something.',
        harmfulness_assessment: 'Somebody would be hurt by it. The request is harmful.',
        conditional_reasoning: 'Because the request is harmful, I refuse, and say why.',
        decision: 'refuse',
        answer: "I can't help with that.",
      };
      return says(JSON.stringify(isPlain ? plain : altered))(response, body);
    });
    const service = await start(endpoint, { settings: { RETRACE_TEACHER_OUTPUT: 'json' } });
    await service.send(await curated(harmfulPrompts(2)));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ examples, setAside }) => [examples, setAside])).toEqual([
      [2, 0],
      [2, 0],
    ]);
  });

  it('counts where the teacher took a request for something else than its label says', async () => {
    const service = await start(await endpointThat(teaches));
    await service.send(await curated([aPrompt(), aPrompt({ id: 'set:2', label: 'safe' })]));
    await written(service);
    await service.close();
    const told = service.logs.filter((line) => line.includes('a training set is written'));
    expect(told.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ examples: 2, againstLabel: 1 }),
      expect.objectContaining({ examples: 2, againstLabel: 1 }),
    ]);
  });

  it('gets over an endpoint that is busy, fails, hangs, cuts off and garbles', async () => {
    const busy = answers({ error: { message: 'Slow down.' } }, 429, { 'retry-after': '1' });
    const garbles = sends('application/json', '{"choices": [');
    const endpoint = await endpointThat(busy, fails(500, 'Oops.'), hangs, isCutOff, garbles, teaches);
    const service = await start(endpoint);
    await service.send(await curated(harmfulPrompts(3)));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ examples }) => examples)).toEqual([3, 3]);
    expect(endpoint.asked).toHaveLength(2 * 3 + 5);
  });

  it('asks for a repair and for other samples of what it can not read, then sets the prompt aside with its history', async () => {
    const endpoint = await endpointThat((response, body) => {
      if (askedText(body).includes('Do harm 1.')) return says('Sorry.')(response, body);
      return teaches(response, body);
    });
    const database = await throwawayDatabase();
    const service = await start(endpoint, { database });
    await service.send(await curated(harmfulPrompts(3)));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ examples, setAside }) => [examples, setAside])).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(endpoint.asked).toHaveLength(2 * 2 + 4);
    const client = new Client({ connectionString: database });
    await client.connect();
    const { rows } = await client.query(
      "SELECT attempt, text, problems -> 0 ->> 'detail' AS reason FROM rewriting.rewrites WHERE prompt_id = 'set:1' ORDER BY attempt",
    );
    await client.end();
    const reason = 'has no problem_understanding, no harmfulness_assessment, no conditional_reasoning, no answer';
    expect(rows).toEqual([1, 2, 3, 4].map((attempt) => ({ attempt, text: 'Sorry.', reason })));
  });

  it('asks nothing twice, whichever study wants it', async () => {
    const endpoint = await endpointThat(teaches);
    const service = await start(endpoint);
    for (const study of [await curated(harmfulPrompts(3)), await curated(harmfulPrompts(3))]) {
      await service.send(study);
      await expect
        .poll(() => service.heard(TrainingSetWritten).filter(({ studyId }) => studyId === study.studyId).length, {
          timeout: 20_000,
        })
        .toBe(2);
    }
    await service.close();
    expect(endpoint.asked).toHaveLength(2 * 3);
  });

  it('tells what it asked, what came of it, and what it cost', async () => {
    const endpoint = await endpointThat(says('Well.'), teaches);
    const service = await start(endpoint, { settings: { RETRACE_TEACHER_CONCURRENCY: 1 } });
    const price = { promptPerMillion: 1000, completionPerMillion: 10_000 };
    await service.send(await curated([aPrompt(), aPrompt({ id: 'set:2' })], { price }));
    const [set] = await written(service);
    await service.close();
    expect(set?.teacher).toEqual({
      calls: 3,
      cachedCalls: 3,
      promptTokens: 27,
      completionTokens: 9,
      money: { amount: 0.117, currency: 'USD' },
      atOnce: 2,
      repaired: 2,
      sampled: 0,
      givenUp: 0,
      problems: [{ reason: 'missing_step', count: 2 }],
    });
  });

  it('stops before its budget is overspent, says how to go on, and pays for nothing twice', async () => {
    const endpoint = await endpointThat(teaches);
    const database = await throwawayDatabase();
    const first = await start(endpoint, { database, settings: { RETRACE_TEACHER_CONCURRENCY: 4 } });
    const budget = { tokens: 2000 };
    await first.send(await curated(harmfulPrompts(60), { maxTokens: 40, budget }));
    expect(await failure(first)).toMatch(
      /^The teacher's budget of 2000 tokens leaves no room for another call: \d+ tokens are spent\. .* raise teacherModel\.budget/,
    );
    // What was answered is on its way into the table.
    await expect.poll(() => rewritesIn(database), { timeout: 20_000 }).toBe(endpoint.asked.length);
    await first.close();
    const paid = endpoint.asked.length;
    expect(paid).toBeGreaterThan(10);
    expect(paid * 12).toBeLessThanOrEqual(2000);
    const second = await start(endpoint, { database });
    await second.send(await curated(harmfulPrompts(60), { maxTokens: 40, budget: { tokens: 1_000_000 } }));
    const sets = await written(second);
    await second.close();
    expect(sets.map(({ examples }) => examples)).toEqual([60, 60]);
    expect(endpoint.asked).toHaveLength(2 * 60);
    expect(sets[0]?.teacher).toMatchObject({ calls: 120 - paid, cachedCalls: paid });
  });

  it('asks in batches where a study wants that, one for each round', async () => {
    const endpoint = await answeringBatchEndpoint((body) => {
      const [choice] = completion.choices;
      return {
        ...completion,
        choices: [{ ...choice, message: { role: 'assistant', content: lessonFor(askedText(body)) } }],
      };
    });
    onTestFinished(() => endpoint[Symbol.asyncDispose]());
    const settings = { RETRACE_TEACHER_URL: endpoint.baseUrl, RETRACE_TEACHER_TIMEOUT: 60 };
    const service = await start(undefined, { settings });
    await service.send(await curated(harmfulPrompts(30), { batch: true }));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ examples }) => examples)).toEqual([30, 30]);
    expect(endpoint.sizes).toEqual([30, 30]);
    expect(sets[0]?.teacher).toMatchObject({ calls: 60, atOnce: 60 });
  });

  it('says that an API has no batches', async () => {
    const settings = { RETRACE_TEACHER_URL: 'http://127.0.0.1:9/', RETRACE_TEACHER_API: 'anthropic' } as const;
    const service = await start(undefined, { settings });
    await service.send(await curated(harmfulPrompts(3), { batch: true }));
    expect(await failure(service)).toMatch(/in batches, and the API of its endpoint has none that Retrace knows/);
    await service.close();
  });

  it('sets a prompt aside that the endpoint alone refuses', async () => {
    const endpoint = await endpointThat((response, body) => {
      if (askedText(body).includes('Do harm 1.')) return fails(400, 'Filtered.')(response, body);
      return teaches(response, body);
    });
    const service = await start(endpoint);
    await service.send(await curated(harmfulPrompts(3)));
    const sets = await written(service);
    await service.close();
    expect(sets.map(({ setAside }) => setAside)).toEqual([1, 1]);
  });

  it.each([
    ['does not know the key', fails(401, 'No such key.'), /refused the request: 401 No such key\. Check its API key\./],
    ['does not know the model', fails(404, 'No such model.'), /refused the request: 404 No such model\./],
    ['is no chat API', sends('text/html', '<html>'), /is of no use/],
  ])('fails with one line when the endpoint %s', async (_, behaviour, line) => {
    const service = await start(await endpointThat(behaviour));
    await service.send(await curated(harmfulPrompts(3)));
    expect(await failure(service)).toMatch(line);
    await service.close();
  });

  it('fails, and says how to set it, when the service knows no endpoint', async () => {
    const service = await start(undefined);
    await service.send(await curated(harmfulPrompts(3)));
    expect(await failure(service)).toMatch(/^The study's teacher is the model 'teacher-1', and .* RETRACE_TEACHER_URL/);
    await service.close();
  });

  it('repeats no finished call when it is stopped in the middle and started anew', async () => {
    const someDone = Promise.withResolvers<void>();
    let answered = 0;
    let stopped = false;
    const endpoint = await endpointThat((response, body) => {
      if (!stopped && answered === 25) return someDone.resolve();
      answered += 1;
      return teaches(response, body);
    });
    const database = await throwawayDatabase();
    const settings = { RETRACE_TEACHER_TIMEOUT: 60, RETRACE_TEACHER_CONCURRENCY: 4 };
    const first = await start(endpoint, { database, settings });
    await first.send(await curated(harmfulPrompts(50)));
    await someDone.promise;
    // What was answered is on its way into the table.
    await expect.poll(() => rewritesIn(database), { timeout: 20_000 }).toBe(25);
    await first.close();
    const unanswered = endpoint.asked.length - answered;
    stopped = true;
    const second = await start(endpoint, { database, settings });
    const sets = await written(second);
    await second.close();
    expect(sets.map(({ examples }) => examples)).toEqual([50, 50]);
    expect(answered).toBe(100);
    expect(endpoint.asked).toHaveLength(100 + unanswered);
  });

  it('is shared by two replicas, and the training sets are written once', async () => {
    const endpoint = await endpointThat((response, body) => void setTimeout(() => void teaches(response, body), 20));
    const database = await throwawayDatabase();
    const replica = (key: string): Promise<ServiceHarness> =>
      start(endpoint, {
        database,
        exclusive: false,
        settings: { RETRACE_TEACHER_KEY: key, RETRACE_TEACHER_CONCURRENCY: 4, RETRACE_TEACHER_TIMEOUT: 60 },
      });
    const one = await replica('one');
    const two = await replica('two');
    await one.send(await curated(harmfulPrompts(200)));
    const sets = await written(one, two);
    await Promise.all([one.close(), two.close()]);
    expect(sets.map(({ examples }) => examples)).toEqual([200, 200]);
    expect(new Set(timesAsked(endpoint))).toEqual(new Set([1]));
    expect(timesAsked(endpoint)).toHaveLength(400);
    const keys = new Set(endpoint.asked.map(({ headers }) => headers.authorization));
    expect(keys).toEqual(new Set(['Bearer one', 'Bearer two']));
  });
});

async function rewritesIn(database: string): Promise<number> {
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ readonly count: string }>('SELECT count(*) FROM rewriting.rewrites');
  await client.end();
  return Number(rows[0]?.count);
}
