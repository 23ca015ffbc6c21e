import type { StageProgressed } from '@retrace/contracts';
import { MessagingTables1, MessagingTables2, Outbox, type Envelope } from '@retrace/messaging';
import { openServiceDatabase } from '@retrace/persistence';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { StageProgress } from './stage-progress.js';

const studyId = '22222222-2222-4222-8222-222222222222';
const unit = { stage: 'evaluation', unit: 'base' } as const;
const counted = { counted: 'samples', total: 100 };

let database: DataSource;
let seconds = 0;
let progress: StageProgress;

beforeAll(async () => {
  const migrations = [MessagingTables1, MessagingTables2];
  database = await openServiceDatabase(await throwawayDatabase(), { schema: 'stage', entities: [], migrations });
});

beforeEach(async () => {
  await database.query('DELETE FROM outbox');
  seconds = 0;
  progress = new StageProgress(database, new Outbox('stage'), () => 1000 * seconds);
});

afterAll(() => database.destroy());

async function said(): Promise<readonly StageProgressed[]> {
  const rows: readonly { readonly envelope: Envelope }[] = await database.query(
    'SELECT envelope FROM outbox ORDER BY position',
  );
  return rows.map(({ envelope }) => envelope.data as StageProgressed); // nothing else is published here
}

/** Says how many samples there are at a second. */
async function sampled(done: number, at: number): Promise<void> {
  seconds = at;
  await progress.running(studyId, unit, { ...counted, done });
}

describe('StageProgress', () => {
  it('tells how fast a unit goes and how long it has to go', async () => {
    await sampled(0, 0);
    await sampled(20, 10);
    const [first, second] = await said();
    expect(first).not.toHaveProperty('rate');
    expect(second).toMatchObject({ done: 20, rate: 2, secondsLeft: 40 });
  });

  it('leaves the word to work that knows better how long it has to go', async () => {
    await sampled(0, 0);
    seconds = 10;
    await progress.running(studyId, unit, { ...counted, done: 20, secondsLeft: 90 });
    expect((await said())[1]).toMatchObject({ rate: 2, secondsLeft: 90 });
  });

  it('says nothing twice within a second', async () => {
    await sampled(0, 0);
    await sampled(1, 0.9);
    await sampled(2, 1);
    expect((await said()).map(({ done }) => done)).toEqual([0, 2]);
  });

  it('begins anew with a unit that was done', async () => {
    await sampled(0, 0);
    await progress.publish(database.manager, studyId, unit, { ...counted, state: 'done', done: 100 });
    await sampled(50, 2);
    expect((await said())[2]).not.toHaveProperty('rate');
  });
});
