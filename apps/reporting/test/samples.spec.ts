import { join } from 'node:path';

import {
  EvaluationCompleted,
  messageOf,
  ReportPublished,
  StageProgressed,
  StudyCancelled,
  StudyResumed,
  type SampleFacets,
  type SamplePage,
  type SampleView,
} from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { sampleReader } from '../src/domain/samples/digest-sample.js';
import { decodeSteps } from '../src/domain/samples/step-code.js';
import { ReportingModule } from '../src/index.js';
import { indexSamples, type IndexSamplesInput } from '../src/jobs/index-samples-name.js';
import { MarkStore } from '../src/storage/mark-store.js';
import { SampleIndex } from '../src/storage/sample-index.js';
import { aSampledStudy, withSamples, type SampledStudy } from './builders/evidence.js';
import { messagesOf } from './builders/study-messages.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(
    (folder) => [ReportingModule.with({ folder: join(folder, 'reports'), version: '0.1.0' })],
    [ReportPublished, StageProgressed],
  );
});

afterAll(() => service.close());

const api = (): ReturnType<typeof request> => request(service.app.getHttpServer());
const database = (): DataSource => service.app.get(DataSource);

async function evaluationsOf(studyId: string, study: SampledStudy): Promise<readonly EvaluationCompleted[]> {
  const said = await messagesOf(studyId, study, service.platform.artifacts);
  return said.filter((message) => message instanceof EvaluationCompleted);
}

async function untilReady(studyId: string): Promise<void> {
  const path = `/api/samples/${studyId}?limit=1`;
  await vi.waitUntil(async () => (await api().get(path)).body.index.state === 'ready', { timeout: 60_000 });
}

/** A study whose samples are indexed. */
async function indexed(study: SampledStudy = aSampledStudy()): Promise<string> {
  const studyId = crypto.randomUUID();
  for (const message of await evaluationsOf(studyId, study)) await service.send(message);
  await untilReady(studyId);
  return studyId;
}

/** Has the artifacts of a study replaced by those of another. */
async function replaced(studyId: string, study: SampledStudy): Promise<void> {
  for (const message of await evaluationsOf(studyId, study)) await service.send(message);
  await untilReady(studyId);
}

/** Has the last failure of a study's index lie two minutes back. */
async function aWhileAfterFailing(studyId: string): Promise<void> {
  const back = "UPDATE indexed_evaluations SET failed_at = failed_at - interval '2 minutes' WHERE study_id = $1";
  await database().query(back, [studyId]);
}

/** Whether a statement waits for a row that another transaction has. */
async function someoneWaits(): Promise<boolean> {
  const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  return (await database().query(waiting)).length > 0;
}

async function countOf(studyId: string): Promise<number> {
  const [{ count }] = await database().query('SELECT count(*)::int FROM samples WHERE study_id = $1', [studyId]);
  return count;
}

let shared: Promise<string> | undefined;
/** One that is only looked at. */
const untouched = (): Promise<string> => (shared ??= indexed());

async function list(studyId: string, query = ''): Promise<SamplePage> {
  const { body } = await api().get(`/api/samples/${studyId}?${query}`).expect(200);
  return body;
}

async function firstOf(studyId: string, query: string): Promise<SampleView> {
  const { samples } = await list(studyId, query);
  const { body } = await api().get(`/api/samples/${studyId}/${samples[0]?.id}`).expect(200);
  return body;
}

describe('the samples of a study', () => {
  it('are listed in the order of the plan, a page at a time', async () => {
    const studyId = await untouched();
    const page = await list(studyId, 'offset=100&limit=2');
    expect(page).toMatchObject({ total: 300, index: { state: 'ready' } });
    expect(page.samples).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{16}$/),
        arm: 'vanilla-sft',
        seed: 1995,
        benchmark: 'strongreject',
        promptId: '01',
        category: 'none',
        harmful: true,
        outcome: 'refused',
        structure: 'lacks',
        steps: ['PU', 'SR'],
        flagged: false,
        corrected: false,
        prompt: 'How is a kite built?',
        answer: 'Two rods and some paper.',
      },
      expect.objectContaining({ promptId: '02' }),
    ]);
  });

  it('tell which prompts may ask for harm', async () => {
    const studyId = await untouched();
    const { samples } = await list(studyId, 'limit=300');
    const harmfulOf = (benchmark: string) =>
      new Set(samples.flatMap((one) => (one.benchmark === benchmark ? [one.harmful] : [])));
    expect(harmfulOf('strongreject')).toEqual(new Set([true]));
    expect(harmfulOf('gsm8k')).toEqual(new Set([false]));
    expect(harmfulOf('xstest')).toEqual(new Set([false, true]));
  });

  it('are filtered by one or several values of each kind', async () => {
    const studyId = await untouched();
    const all = 'arm=alttrain&arm=base&benchmark=strongreject&outcome=refused';
    expect((await list(studyId, all)).total).toBe(36);
    expect((await list(studyId, `${all}&structure=has`)).total).toBe(34);
    expect((await list(studyId, 'seed=none')).total).toBe(100);
    expect((await list(studyId, 'attack=none&category=none')).total).toBe(300);
    expect((await list(studyId, 'attack=rot13')).total).toBe(0);
  });

  it('are filtered and counted by `none` where they have no category', async () => {
    const study = withSamples(aSampledStudy({ spec: { arms: ['base'] } }), ({ benchmark }) => ({
      category: benchmark === 'gsm8k' ? '' : 'fraud',
    }));
    const studyId = await indexed(study);
    const { total, samples } = await list(studyId, 'category=none&limit=1');
    expect(samples[0]).toMatchObject({ benchmark: 'gsm8k' });
    expect(samples[0]).not.toHaveProperty('category');
    const { body } = await api().get(`/api/samples/${studyId}/facets`).expect(200);
    expect(body.facets.category).toEqual([
      { value: 'fraud', count: 100 - total },
      { value: 'none', count: total },
    ]);
  });

  it.each([
    ['arm=altrain', 'base, prompt-only'],
    ['benchmark=mmlu-pro', 'strongreject'],
    ['outcome=fine', 'refused, complied'],
    ['structure=maybe', 'has, lacks, none'],
    ['seed=1;DROP', 'whole number'],
    ['limit=100000', '1000'],
    ['sort=arm', 'not a known key'],
  ])('refuse %s and tell what may be asked', async (query, told) => {
    const studyId = await untouched();
    const { body } = await api().get(`/api/samples/${studyId}?${query}`).expect(400);
    const [path] = query.split('=');
    expect(body).toMatchObject({ code: 'input-invalid', errors: [{ path, message: expect.stringContaining(told) }] });
  });

  it('are found by words of prompt and answer in any case and script, and by the beginning of one', async () => {
    const answers = ['Ответ: НЕТ, никогда.', 'Ça va: “l’ÉTÉ” arrive…', '我不能帮助你做这件事。', 'x'.repeat(1_200_000)];
    const study = withSamples(aSampledStudy({ spec: { arms: ['base'] } }), ({ benchmark, item }) => {
      const answer = benchmark === 'strongreject' ? answers[Number(item) - 1] : undefined;
      return answer === undefined ? {} : { answer, output: answer };
    });
    const studyId = await indexed(study);
    const totalOf = async (q: string): Promise<number> =>
      (await list(studyId, new URLSearchParams({ q }).toString())).total;
    expect(await totalOf('нет')).toBe(1);
    expect(await totalOf('été')).toBe(1);
    expect(await totalOf('帮助你')).toBe(1);
    expect(await totalOf('助帮')).toBe(0);
    expect(await totalOf('никог')).toBe(1);
    expect(await totalOf('некогда')).toBe(0);
    expect(await totalOf('-"some paper" -kite')).toBe(0);
    expect(await totalOf('"some paper" kite')).toBe(96);
    expect(await totalOf('kite -paper')).toBe(4);
    expect(await totalOf('nowhere')).toBe(0);
    expect(await totalOf("'; DROP TABLE samples; --")).toBe(0);
  });

  it('are counted by value, of each kind among those that the other filters leave', async () => {
    const studyId = await untouched();
    const { body } = await api().get(`/api/samples/${studyId}/facets?arm=base&benchmark=strongreject`).expect(200);
    const { total, facets }: SampleFacets = body;
    expect(total).toBe(40);
    expect(facets.arm).toEqual([
      { value: 'alttrain', count: 40 },
      { value: 'base', count: 40 },
      { value: 'vanilla-sft', count: 40 },
    ]);
    expect(facets.outcome).toEqual([
      { value: 'complied', count: 38 },
      { value: 'refused', count: 2 },
    ]);
    expect(facets.seed).toEqual([{ value: 'none', count: 40 }]);
  });

  it('have the labels that the report gives them', async () => {
    const studyId = await untouched();
    const study = aSampledStudy();
    const { samples } = await list(studyId, 'limit=1000');
    const { digest } = sampleReader(study.spec.structure.steps);
    const reported = study.evaluations.flatMap((evaluation) => evaluation.samples).map(digest);
    expect(samples.map(({ steps }) => steps)).toEqual(reported.map(({ trace }) => decodeSteps(trace.sequence)));
  });

  it('are shown whole: each sentence in its place, with the words that gave its label', async () => {
    const studyId = await untouched();
    const sample = await firstOf(studyId, 'arm=alttrain');
    expect(sample).toMatchObject({
      thinking: 'complete',
      prompt: 'How is a kite built?',
      score: { kind: 'safety', outcome: 'refused', evidence: 'I can’t' },
      corrections: [],
      flags: [],
    });
    expect(sample.steps.map(({ label }) => label)).toEqual(['PU', 'HA', 'CR']);
    for (const { text, start, end, why } of sample.steps) {
      expect(sample.trace.slice(start, end)).toBe(text);
      expect(text).toContain(why);
    }
  });

  it('are shown beside those of the same prompt in other arms', async () => {
    const studyId = await untouched();
    const sample = await firstOf(studyId, 'arm=vanilla-sft&benchmark=gsm8k&offset=3');
    const { body } = await api().get(`/api/samples/${studyId}/${sample.id}/peers`).expect(200);
    expect(body.samples.map(({ arm, promptId, benchmark }: SampleView) => [arm, promptId, benchmark])).toEqual([
      ['base', '04', 'gsm8k'],
      ['alttrain', '04', 'gsm8k'],
    ]);
  });

  it('are not found where there are none', async () => {
    const nobody = crypto.randomUUID();
    expect((await api().get(`/api/samples/${nobody}`).expect(404)).body.code).toBe('study-not-found');
    const studyId = await untouched();
    for (const path of ['0123456789abcdef', '0123456789abcdef/peers', 'null']) {
      expect((await api().get(`/api/samples/${studyId}/${path}`).expect(404)).body.code).toBe('sample-not-found');
    }
  });
});

describe('the index of samples', () => {
  it('is made of a study that is older than it, when someone first asks', async () => {
    const studyId = await indexed();
    await database().query('DELETE FROM indexed_evaluations WHERE study_id = $1', [studyId]);
    await database().query('DELETE FROM sample_kinds WHERE study_id = $1', [studyId]);
    await database().query(`DELETE FROM reporting_jobs.job WHERE data->>'studyId' = $1`, [studyId]);
    expect(await list(studyId)).toEqual({ total: 0, index: { state: 'indexing', indexed: 0 }, samples: [] });
    await untilReady(studyId);
    expect((await list(studyId)).total).toBe(300);
  });

  it('goes on after the last batch that was stored', async () => {
    const studyId = await indexed();
    await database().query('DELETE FROM samples WHERE study_id = $1 AND place BETWEEN 49 AND 99', [studyId]);
    const broken = "UPDATE indexed_evaluations SET samples = 50, done = false WHERE study_id = $1 AND unit = 'base'";
    await database().query(broken, [studyId]);
    expect((await list(studyId)).index).toEqual({ state: 'indexing', indexed: 250 });
    const jobs = service.app.get(JobQueue);
    await database().transaction((transaction) => {
      const input: IndexSamplesInput = { studyId, unit: 'base' };
      return jobs.enqueue(transaction, indexSamples, 'after a crash', input);
    });
    await untilReady(studyId);
    // the one before the fiftieth had been stored, as far as the job knows
    expect((await list(studyId, 'limit=1000')).samples).toHaveLength(299);
  });

  it('waits while its study is cancelled, and goes on when it is resumed', async () => {
    const studyId = crypto.randomUUID();
    await service.send(messageOf(StudyCancelled, { studyId }));
    for (const message of await evaluationsOf(studyId, aSampledStudy())) await service.send(message);
    expect((await list(studyId)).index).toEqual({ state: 'cancelled' });
    await service.send(messageOf(StudyResumed, { studyId }));
    await untilReady(studyId);
    expect((await list(studyId)).total).toBe(300);
  });

  it('has each sample once, however often its message comes', async () => {
    const studyId = crypto.randomUUID();
    const said = await evaluationsOf(studyId, aSampledStudy());
    await Promise.all([...said, ...said].map((message) => service.send(message)));
    await untilReady(studyId);
    expect((await list(studyId)).total).toBe(300);
  });

  it('takes samples that hold what Postgres can not store', async () => {
    const hostile = 'NUL \u0000 and half \uD800 of a pair. </script>';
    const study = withSamples(aSampledStudy({ spec: { arms: ['base'] } }), () => ({
      answer: hostile,
      output: hostile,
    }));
    const sample = await firstOf(await indexed(study), 'arm=base');
    expect(sample.answer).toBe('NUL � and half � of a pair. </script>');
  });

  it('keeps the first batch that another process stores while this one begins', async () => {
    const studyId = await indexed(aSampledStudy({ spec: { arms: ['base'] } }));
    await database().query('UPDATE indexed_evaluations SET samples = 0, done = false WHERE study_id = $1', [studyId]);
    let begun: Promise<unknown> | undefined;
    await database().transaction(async (transaction) => {
      await transaction.query('UPDATE indexed_evaluations SET samples = 50 WHERE study_id = $1', [studyId]);
      let isOver = false;
      begun = service.app
        .get(SampleIndex)
        .begin(studyId, 'base')
        .finally(() => (isOver = true));
      await vi.waitUntil(async () => isOver || (await someoneWaits()), { timeout: 10_000 });
    });
    expect(await begun).toMatchObject({ samples: 50 });
    expect(await countOf(studyId)).toBe(100);
  });

  it('is made again where it failed a while ago, when someone asks', async () => {
    const studyId = await indexed(aSampledStudy({ spec: { arms: ['base'] } }));
    await database().query('DELETE FROM sample_kinds WHERE study_id = $1', [studyId]);
    await database().query(
      "UPDATE indexed_evaluations SET samples = 0, done = false, problem = 'no disk', failed_at = now() WHERE study_id = $1",
      [studyId],
    );
    expect((await list(studyId)).index).toEqual({ state: 'failed', problem: 'no disk' });
    await aWhileAfterFailing(studyId);
    expect((await list(studyId)).index).toEqual({ state: 'indexing', indexed: 0 });
    await untilReady(studyId);
    expect((await list(studyId)).total).toBe(100);
  });

  it('is made anew of samples that come back after others were in their place', async () => {
    const study = aSampledStudy({ spec: { arms: ['base'] } });
    const studyId = await indexed(study);
    await replaced(
      studyId,
      withSamples(study, () => ({ answer: 'Other words.' })),
    );
    expect((await firstOf(studyId, '')).answer).toBe('Other words.');
    await replaced(studyId, study);
    expect((await firstOf(studyId, '')).answer).toBe('Two rods and some paper.');
  });

  it('fails alone: the study goes on, and who asks is told why', async () => {
    const studyId = crypto.randomUUID();
    const [first] = await evaluationsOf(studyId, aSampledStudy());
    expect(first).toBeDefined();
    const broken = await service.platform.artifacts.put(['{"benchmark":"strongreject"'], 'application/jsonl');
    await service.send(Object.assign(first ?? {}, { studyId, samples: broken }));
    await vi.waitUntil(async () => (await list(studyId)).index.state === 'failed', { timeout: 60_000, interval: 500 });
    expect((await list(studyId)).index).toMatchObject({ problem: expect.stringContaining('JSON') });
    expect(service.heard(StageProgressed).filter((said) => said.studyId === studyId)).toEqual([]);
    await aWhileAfterFailing(studyId);
    expect((await list(studyId)).index).toMatchObject({ state: 'indexing' });
  });
});

describe('what people say of samples', () => {
  const put = (path: string, body: object): request.Test => api().put(path).send(body);

  it('flags them, with a name and a time, and is not forgotten when it is taken back', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=base');
    await put(`/api/samples/${studyId}/${id}/flag`, { flagged: true, by: 'Ada' }).expect(200);
    expect((await list(studyId, 'flagged=true')).samples.map((one) => one.id)).toEqual([id]);
    const { body } = await put(`/api/samples/${studyId}/${id}/flag`, { flagged: false, by: 'Bo' }).expect(200);
    expect(body).toMatchObject({
      flagged: false,
      flags: [
        { flagged: false, by: 'Bo', at: expect.stringMatching(/^\d{4}-/) },
        { flagged: true, by: 'Ada' },
      ],
    });
    expect((await list(studyId, 'flagged=true')).total).toBe(0);
  });

  it('corrects labels, keeps the history, and lets the classifier’s label stand again', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=alttrain');
    const path = `/api/samples/${studyId}/${id}/labels/1`;
    await put(path, { label: 'SR', by: 'Ada', note: 'It tells, and judges nothing.' }).expect(200);
    const { body: corrected } = await put(path, { label: 'PU', by: '<b>Bo</b>' }).expect(200);
    expect(corrected).toMatchObject({ corrected: true, steps: [{}, { label: 'HA', corrected: 'PU' }, {}] });
    expect((await list(studyId, 'corrected=true')).total).toBe(1);
    const { body: back } = await api().delete(`${path}?by=Ada`).expect(200);
    expect(back.steps[1]).not.toHaveProperty('corrected');
    expect(back).toMatchObject({
      corrected: false,
      corrections: [
        { step: 1, label: null, given: 'HA', by: 'Ada' },
        { step: 1, label: 'PU', given: 'HA', by: '<b>Bo</b>' },
        { step: 1, label: 'SR', given: 'HA', by: 'Ada', note: 'It tells, and judges nothing.' },
      ],
    });
  });

  it('is refused without a name, with another label, and of a sentence that is not there', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=alttrain');
    const labels = `/api/samples/${studyId}/${id}/labels`;
    const { body } = await put(`${labels}/0`, { label: 'XX', by: 'Ada' }).expect(400);
    expect(body.message).toContain('PU, HA, EC, CR, SR, OT');
    await put(`${labels}/0`, { label: 'PU' }).expect(400);
    await api().delete(`${labels}/0`).expect(400);
    const missing = await put(`${labels}/3`, { label: 'PU', by: 'Ada' }).expect(404);
    expect(missing.body).toMatchObject({ code: 'step-not-found', message: expect.stringContaining('from 0 to 2') });
    await put(`/api/samples/${studyId}/0123456789abcdef/flag`, { flagged: true, by: 'Ada' }).expect(404);
  });

  it('is taken in one after the other when two say it at once', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=alttrain');
    const path = `/api/samples/${studyId}/${id}/labels/0`;
    const said = Array.from({ length: 8 }, (_, place) => put(path, { label: 'OT', by: `reader ${place}` }).expect(200));
    await Promise.all(said);
    expect((await firstOf(studyId, 'corrected=true')).corrections).toHaveLength(8);
  });

  it('is flagged as the last of those says who flag it at once', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=base');
    const marks = service.app.get(MarkStore);
    let flagged: Promise<void> | undefined;
    await database().transaction(async (transaction) => {
      await transaction.query('SELECT FROM samples WHERE study_id = $1 AND sample_id = $2 FOR UPDATE', [studyId, id]);
      flagged = marks.flag(studyId, id, true, 'Ada');
      await vi.waitUntil(someoneWaits, { timeout: 10_000 });
      const later = 'INSERT INTO sample_flags (study_id, sample_id, flagged, given_by) VALUES ($1, $2, false, $3)';
      await transaction.query(later, [studyId, id, 'Bo']);
    });
    await flagged;
    const { body } = await api().get(`/api/samples/${studyId}/${id}`).expect(200);
    expect(body).toMatchObject({ flagged: true, flags: [{ by: 'Ada', flagged: true }, { by: 'Bo' }] });
  });

  it('stays with a sample that is indexed anew', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=alttrain');
    await put(`/api/samples/${studyId}/${id}/flag`, { flagged: true, by: 'Ada' }).expect(200);
    await put(`/api/samples/${studyId}/${id}/labels/0`, { label: 'OT', by: 'Ada' }).expect(200);
    await database().query('DELETE FROM indexed_evaluations WHERE study_id = $1', [studyId]);
    await database().query(`DELETE FROM reporting_jobs.job WHERE data->>'studyId' = $1`, [studyId]);
    await list(studyId);
    await untilReady(studyId);
    expect((await list(studyId, 'flagged=true&corrected=true')).samples.map((one) => one.id)).toEqual([id]);
  });

  it('is not taken for said of the other sentences of a sample that replaced it', async () => {
    const studyId = await indexed();
    const { id } = await firstOf(studyId, 'arm=alttrain');
    const labels = `/api/samples/${studyId}/${id}/labels`;
    for (const by of ['Ada', 'Bo']) await put(`${labels}/0`, { label: 'OT', by }).expect(200);
    expect((await api().get(`/api/samples/${studyId}/agreement`).expect(200)).body.by).toEqual(['Bo']);
    const others = withSamples(aSampledStudy(), ({ trace }) => ({ trace: `Bricks are red. ${trace}` }));
    await replaced(studyId, others);
    expect((await list(studyId, 'corrected=true')).total).toBe(0);
    const { body: gold } = await api().get(`/api/samples/${studyId}/gold`).responseType('blob').expect(200);
    expect(String(gold)).toBe('');
    const { body } = await api().get(`/api/samples/${studyId}/agreement`).expect(200);
    expect(body).toMatchObject({ by: [], labelled: { traces: 0 }, traces: { traces: 0, sentences: 0 } });

    await put(`${labels}/1`, { label: 'OT', by: 'Ada' }).expect(200);
    const { body: back } = await api().delete(`${labels}/1?by=Ada`).expect(200);
    expect(back).toMatchObject({ corrected: false });
  });

  it('is gold data, in the form that the agreement of classifiers is measured on', async () => {
    const studyId = await indexed();
    const { id, steps } = await firstOf(studyId, 'arm=alttrain');
    await put(`/api/samples/${studyId}/${id}/labels/1`, { label: 'SR', by: 'Ada' }).expect(200);
    const { body, headers } = await api().get(`/api/samples/${studyId}/gold`).responseType('blob').expect(200);
    expect(headers['content-type']).toContain('application/jsonl');
    expect(
      String(body)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: `${studyId}/${id}`,
        source: 'strongreject',
        sentences: steps.map((step) => step.text),
        labels: ['PU', 'SR', 'CR'],
      },
    ]);
  });

  it('is what the classifier’s agreement is measured on', async () => {
    const studyId = await indexed();
    const none = await api().get(`/api/samples/${studyId}/agreement`).expect(200);
    expect(none.body).toMatchObject({ by: [], labelled: { sentences: 0, kappa: { estimate: null } } });
    const { id } = await firstOf(studyId, 'arm=alttrain');
    const labels = `/api/samples/${studyId}/${id}/labels`;
    await put(`${labels}/0`, { label: 'PU', by: 'Ada' }).expect(200);
    await put(`${labels}/1`, { label: 'SR', by: 'Bo' }).expect(200);
    const { body } = await api().get(`/api/samples/${studyId}/agreement`).expect(200);
    expect(body).toMatchObject({
      classifier: 'lexical',
      by: ['Ada', 'Bo'],
      labelled: { traces: 1, sentences: 2, accuracy: 0.5 },
      traces: { traces: 1, sentences: 3, accuracy: 2 / 3, kappa: { estimate: expect.closeTo(4 / 7), interval: null } },
    });
  });
});
