import { randomUUID } from 'node:crypto';

import { openServiceDatabase, type ServiceStorage } from '@retrace/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { HistoryEventEntity } from '../src/history/history-event.entity.js';
import { HistoryTables1 } from '../src/history/history-tables.js';
import { ChangeTables1 } from '../src/live/change-tables.js';
import { StudyChanges } from '../src/live/study-changes.js';
import { StudiesTables1, StudiesTables2, StudiesTables3 } from '../src/storage/studies-tables.js';
import { StudyListTables1 } from '../src/storage/study-list-tables.js';
import { StudyList } from '../src/storage/study-list.js';
import { StudyEntity } from '../src/storage/study.entity.js';
import { UnitTables1 } from '../src/storage/unit-tables.js';
import { UnitEntity } from '../src/storage/unit.entity.js';

const older = [StudiesTables1, StudiesTables2, StudiesTables3];
const newer = [StudyListTables1, HistoryTables1, UnitTables1, ChangeTables1];
const id = randomUUID();
let database: DataSource;

/** The tables as they were, with a study that runs, and then as they are. */
beforeAll(async () => {
  const url = await throwawayDatabase();
  const storage = { schema: 'studies', entities: [StudyEntity, UnitEntity, HistoryEventEntity] } as const;
  const open = (migrations: ServiceStorage['migrations']) => openServiceDatabase(url, { ...storage, migrations });
  const before = await open(older);
  await before.query(
    `INSERT INTO studies (id, name, spec, spec_sha256, state, requested_at, revision)
     VALUES ($1, 'older', $2, 'a', 'running', now(), 7)`,
    [id, JSON.stringify(rawStudySpec())],
  );
  for (const [position, state] of ['done', 'running', 'waiting'].entries()) {
    await before.query(
      `INSERT INTO units (study_id, stage, unit, position, state, done, total, counted, at)
       VALUES ($1, 'training', $2, $3, $4, 1, 2, 'steps', 5)`,
      [id, `unit-${position}`, position, state],
    );
  }
  await before.destroy();
  database = await open([...older, ...newer]);
});

afterAll(() => database.destroy());

describe('a study that is older than what the list shows', () => {
  it('is listed with its backbone, its arms and what is done of it', async () => {
    const { studies } = await new StudyList(database).page({ sort: 'newest' }, { offset: 0, limit: 10 });
    expect(studies).toMatchObject([
      {
        name: 'older',
        backbone: 'smollm2-135m-instruct',
        arms: ['base', 'vanilla-sft', 'alttrain'],
        progressDone: 1,
        progressTotal: 3,
        cost: null,
      },
    ]);
  });

  it('is found when it changes', async () => {
    const changes = new StudyChanges(database);
    const { cursor: start } = await changes.now();
    expect(await changes.since(start)).toMatchObject({ ids: [] });
    await database.query('UPDATE studies SET revision = 8 WHERE id = $1', [id]);
    expect(await changes.since(start)).toMatchObject({ ids: [id] });
  });

  it('is as it was when the tables are taken back', async () => {
    for (const _ of newer) await database.undoLastMigration();
    const [row] = await database.query('SELECT * FROM studies');
    expect(row).toMatchObject({ id, revision: 8 });
    expect(row).not.toHaveProperty('changed_in');
  });
});
