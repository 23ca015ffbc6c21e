import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { DiskFull } from '@retrace/artifacts';

import type { CurationScratch } from '../domain/curation-scratch.js';
import { SqliteBands } from './sqlite-bands.js';
import { SqliteCandidates } from './sqlite-candidates.js';
import { SqliteTexts } from './sqlite-texts.js';

// https://www.sqlite.org/rescode.html#full
const SQLITE_FULL = 13;

/** All of it is thrown away in the end: no journal, no waiting for the disk, and 4 MiB of pages in memory. */
const settings = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA temp_store = FILE;
  PRAGMA cache_size = -4096;
`;

/**
 * A SQLite database in a temporary file: memory stays the same however many rows there are. Node's own SQLite, as a
 * database server would be asked several times a row.
 */
export class SqliteScratch implements CurationScratch {
  private readonly folder = mkdtempSync(join(tmpdir(), 'retrace-curation-'));
  readonly database = this.open();
  readonly texts = new SqliteTexts(this.database);
  readonly bands = new SqliteBands(this.database);
  readonly candidates = new SqliteCandidates(this.database);

  /** What a person can do about an error that using the scratch has raised. */
  explain(error: unknown): unknown {
    const isFull = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL;
    return isFull ? new DiskFull(this.folder, error) : error;
  }

  /** Nothing of it can be read afterwards. */
  close(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private open(): DatabaseSync {
    const database = new DatabaseSync(join(this.folder, 'scratch.sqlite'));
    database.exec(settings);
    // One transaction from the beginning to the end, which is never committed: else each statement would be one.
    database.exec('BEGIN');
    return database;
  }
}
