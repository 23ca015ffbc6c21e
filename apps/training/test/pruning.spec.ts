import {
  CheckpointTrained,
  messageOf,
  StageProgressed,
  StudyCancelled,
  StudyFailed,
  StudyResumed,
  type ArtifactRef,
  type PruneView,
} from '@retrace/contracts';
import { openServiceDatabase } from '@retrace/persistence';
import request from 'supertest';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { lockForPruning, lockForStoring } from '../src/storage/checkpoint-lock.js';
import { publishReport } from './builders/report.js';
import { startTraining, train } from './training-service.js';

let service: ServiceHarness;
/** To make checkpoints old. */
let tables: DataSource;
let made = 0;

beforeAll(async () => {
  service = await startTraining([CheckpointTrained, StageProgressed]);
  tables = await openServiceDatabase(service.platform.database, { schema: 'training', entities: [], migrations: [] });
});

afterAll(async () => {
  await tables?.destroy();
  await service.close();
});

/** What a test has left is not there for the next one. */
afterEach(() => tables.query('DELETE FROM runs'));

const newStudy = (): string => `35000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

async function trained(studyId: string, seeds: readonly number[] = [1]): Promise<ArtifactRef> {
  await train(service, studyId, 'trains', {}, seeds);
  const all = await Promise.all(seeds.map((seed) => service.hearOne(CheckpointTrained, { studyId, seed })));
  const [first] = all;
  if (first === undefined) throw new Error('Nothing was to be trained.');
  return first.adapter;
}

const cancel = (studyId: string): Promise<void> => service.send(messageOf(StudyCancelled, { studyId }));
const resume = (studyId: string): Promise<void> => service.send(messageOf(StudyResumed, { studyId }));
const fail = (studyId: string): Promise<void> =>
  service.send(messageOf(StudyFailed, { studyId, stage: 'evaluation', unit: 'alttrain/1' }));
const age = (studyId: string, days: number): Promise<unknown> =>
  tables.query(`UPDATE runs SET ended_at = now() - $2 * interval '1 day' WHERE study_id = $1`, [studyId, days]);

const path = '/api/checkpoints/prunable';
const server = () => request(service.app.getHttpServer());
const planned = async (query = ''): Promise<PruneView> => (await server().get(`${path}${query}`)).body as PruneView; // same version
const pruned = async (query = ''): Promise<PruneView> => (await server().delete(`${path}${query}`)).body as PruneView; // same version
const hashesIn = ({ checkpoints }: PruneView): readonly string[] => checkpoints.map(({ sha256 }) => sha256);

/** A transaction that holds a lock. */
async function locked(lock: (transaction: EntityManager) => Promise<void>): Promise<QueryRunner> {
  const runner = tables.createQueryRunner();
  await runner.startTransaction();
  await lock(runner.manager);
  return runner;
}

async function waitingForLocks(kind: 'advisory' | 'relation' = 'advisory'): Promise<number> {
  const [{ count }]: readonly [{ readonly count: number }] = await tables.query(
    `SELECT count(*)::integer AS count FROM pg_locks JOIN pg_database ON pg_database.oid = database
     WHERE datname = current_database() AND locktype = $1 AND NOT granted`,
    [kind],
  );
  return count;
}

/** Whether every file of an adapter can be read. */
async function isWhole(adapter: ArtifactRef): Promise<boolean> {
  const { artifacts } = service.platform;
  try {
    for (const { file } of await artifacts.filesOf(adapter)) await artifacts.fileOf(file);
    return true;
  } catch {
    return false;
  }
}

describe('pruning', () => {
  it('tells what would go, why and how much, and removes it only when it is told to', async () => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    await cancel(studyId);
    const plan = await planned();
    expect(plan.checkpoints).toMatchObject([
      {
        sha256: adapter.sha256,
        study: { id: studyId, name: 'a-study' },
        arm: 'alttrain',
        seed: 1,
        reason: 'study-cancelled',
      },
    ]);
    const files = await service.platform.artifacts.filesOf(adapter);
    expect(plan.bytes).toBe(files.reduce((sum, { file }) => sum + file.bytes, adapter.bytes));
    expect(await isWhole(adapter)).toBe(true);
    expect(hashesIn(await pruned())).toEqual([adapter.sha256]);
    expect(await isWhole(adapter)).toBe(false);
    expect(await planned()).toEqual({ checkpoints: [], bytes: 0 });
  });

  it('leaves known where a pruned checkpoint came from, and says why its files are not given', async () => {
    const studyId = newStudy();
    const { sha256 } = await trained(studyId);
    await fail(studyId);
    await pruned();
    const { body } = await server().get(`/api/checkpoints/${sha256}`);
    expect(body).toMatchObject({ study: { id: studyId }, prunedAt: expect.any(String) });
    const files = await server().get(`/api/checkpoints/${sha256}/files`);
    expect(files.status).toBe(409);
    expect(files.body.message).toMatch(/were removed on .*Run its study anew/);
  });

  it('takes what is older than the limit, and no younger one', async () => {
    const [old, young] = [newStudy(), newStudy()];
    const adapter = await trained(old);
    await trained(young);
    await age(old, 31);
    await age(young, 29);
    expect((await planned()).checkpoints).toEqual([]);
    expect((await planned('?olderThanDays=30')).checkpoints).toMatchObject([{ sha256: adapter.sha256, reason: 'old' }]);
  });

  it.each([
    ['cancelled', cancel],
    ['failed', fail],
    ['old', (studyId: string) => age(studyId, 1000)],
  ])('never takes what a report refers to, though its study is %s', async (_, become) => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    await publishReport(service, studyId);
    await become(studyId);
    expect((await pruned()).checkpoints).toEqual([]);
    expect(await isWhole(adapter)).toBe(true);
  });

  it('never takes what is of a study with a run under way', async () => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    await train(service, studyId, 'trains until interrupted at first', { arm: 'vanilla-sft' });
    await service.hearOne(StageProgressed, { studyId, unit: 'vanilla-sft/1', state: 'running' });
    await fail(studyId);
    await age(studyId, 1000);
    expect((await pruned()).checkpoints).toEqual([]);
    expect(await isWhole(adapter)).toBe(true);
    await cancel(studyId);
  });

  it('never takes what is of a study that goes on', async () => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    await cancel(studyId);
    await resume(studyId);
    expect((await pruned()).checkpoints).toEqual([]);
    expect(await isWhole(adapter)).toBe(true);
  });

  it('never takes bytes that another checkpoint shares', async () => {
    const [going, staying] = [newStudy(), newStudy()];
    const adapter = await trained(going);
    const other = await trained(staying);
    const bytesOf = async (one: ArtifactRef): Promise<ReadonlyMap<string, number>> =>
      new Map((await service.platform.artifacts.filesOf(one)).map(({ file }) => [file.sha256, file.bytes]));
    const [ours, theirs] = [await bytesOf(adapter), await bytesOf(other)];
    const own = [...ours].filter(([sha256]) => !theirs.has(sha256));
    expect(own.length).toBeLessThan(ours.size);
    await cancel(going);
    expect(await pruned()).toMatchObject({
      checkpoints: [{ sha256: adapter.sha256 }],
      bytes: own.reduce((sum, [, bytes]) => sum + bytes, adapter.bytes),
    });
    expect(await isWhole(other)).toBe(true);
  });

  it('never takes bytes that are a training set as well', async () => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    const [first] = await service.platform.artifacts.filesOf(adapter);
    if (first === undefined) throw new Error('An adapter has files.');
    await tables.query(`UPDATE runs SET training_set = $2 WHERE study_id = $1`, [studyId, first.file]);
    await cancel(studyId);
    await pruned();
    await expect(service.platform.artifacts.fileOf(first.file)).resolves.toBeTypeOf('string');
  });

  it('waits for an adapter that is being stored', async () => {
    const studyId = newStudy();
    await trained(studyId);
    await cancel(studyId);
    const storing = await locked(lockForStoring);
    const pruning = pruned();
    await expect.poll(() => waitingForLocks()).toBe(1);
    await storing.commitTransaction();
    await storing.release();
    expect((await pruning).checkpoints).toHaveLength(1);
  });

  it('has an adapter that is to be stored wait for its end', async () => {
    const studyId = newStudy();
    const pruning = await locked(lockForPruning);
    await train(service, studyId, 'trains');
    await expect.poll(() => waitingForLocks(), { timeout: 20_000 }).toBe(1);
    await pruning.commitTransaction();
    await pruning.release();
    await service.hearOne(CheckpointTrained, { studyId });
  });

  it('has a study that is resumed wait for its end', async () => {
    const studyId = newStudy();
    await trained(studyId);
    await cancel(studyId);
    const pruning = await locked(lockForPruning);
    const resuming = resume(studyId);
    await expect.poll(() => waitingForLocks('relation'), { timeout: 20_000 }).toBe(1);
    await pruning.commitTransaction();
    await pruning.release();
    await resuming;
    await expect.poll(async () => (await planned()).checkpoints).toEqual([]);
  });

  it('notes what is gone, also when it breaks off after that', async () => {
    const [first, second] = [newStudy(), newStudy()];
    const adapters = [await trained(first), await trained(second, [2])];
    for (const studyId of [first, second]) await cancel(studyId);
    const { artifacts } = service.platform;
    const remove = artifacts.remove.bind(artifacts);
    const lists = new Set(adapters.map(({ sha256 }) => sha256));
    let gone = 0;
    const failing = vi.spyOn(artifacts, 'remove').mockImplementation(async (sha256) => {
      if (lists.has(sha256) && (gone += 1) > 1) throw new Error('the bucket is away');
      await remove(sha256);
    });
    expect((await server().delete(path)).status).toBe(500);
    failing.mockRestore();
    expect((await planned()).checkpoints).toHaveLength(1);
    await pruned();
    expect((await planned()).checkpoints).toEqual([]);
  });

  it('ends what was broken off', async () => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    await cancel(studyId);
    const [first] = await service.platform.artifacts.filesOf(adapter);
    await service.platform.artifacts.remove(first?.file.sha256 ?? '');
    await pruned();
    await expect(service.platform.artifacts.filesOf(adapter)).rejects.toThrow('is not at');
    expect((await planned()).checkpoints).toEqual([]);
  });

  it('has a pruned adapter trained again when its study is resumed', async () => {
    const studyId = newStudy();
    const adapter = await trained(studyId);
    await cancel(studyId);
    await pruned();
    await resume(studyId);
    await expect
      .poll(() => service.heard(CheckpointTrained).filter((one) => one.studyId === studyId).length, { timeout: 20_000 })
      .toBe(2);
    expect(await isWhole(adapter)).toBe(true);
  });

  it('has an adapter trained again that is gone though nobody pruned it', async () => {
    const studyId = newStudy();
    const { sha256 } = await trained(studyId);
    await cancel(studyId);
    await service.platform.artifacts.remove(sha256);
    await resume(studyId);
    await expect
      .poll(() => service.heard(CheckpointTrained).filter((one) => one.studyId === studyId).length, { timeout: 20_000 })
      .toBe(2);
  });

  it('refuses an age that is none', async () => {
    for (const days of ['0', '1.5', 'old']) {
      expect((await server().delete(`${path}?olderThanDays=${days}`)).status).toBe(400);
    }
  });
});
