import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * A place in the order of changes: the id of the oldest transaction that was still open when it was taken. All that
 * changed in older ones was visible by then, and so is no news to whoever has it.
 */
export type Cursor = string;

export interface StudyChange {
  readonly id: string;
  readonly revision: number;
}

export type Changes =
  /** A study may come again that was told before: a transaction that was open keeps the place. */
  | { readonly kind: 'some'; readonly cursor: Cursor; readonly changes: readonly StudyChange[] }
  /** More than are worth telling one by one, or the cursor is none of this database. */
  | { readonly kind: 'too-many'; readonly cursor: Cursor };

/** What is told one by one. */
const MOST_CHANGES = 1000;

interface ChangeRow {
  readonly cursor: Cursor;
  readonly is_known: boolean;
  readonly id: string | null;
  readonly revision: number | null;
}

/** Which studies changed, whichever replica of the service changed them. */
@Injectable()
export class StudyChanges {
  constructor(private readonly database: DataSource) {}

  async now(): Promise<Cursor> {
    const [row] = await this.database.query<readonly { readonly cursor: Cursor }[]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS cursor',
    );
    if (row === undefined) throw new Error('Postgres answered without a row');
    return row.cursor;
  }

  async since(cursor: Cursor): Promise<Changes> {
    // One statement has one snapshot: what it does not see yet is found again from the cursor that it gives.
    const rows = await this.database.query<readonly ChangeRow[]>(
      `WITH present AS (
         SELECT pg_snapshot_xmin(snapshot) AS cursor, $1::xid8 <= pg_snapshot_xmax(snapshot) AS is_known
         FROM pg_current_snapshot() AS snapshot
       ), changed AS (
         SELECT id, revision FROM studies WHERE changed_in >= $1::xid8 ORDER BY changed_in, id LIMIT $2
       )
       SELECT present.cursor::text AS cursor, present.is_known, changed.id, changed.revision
       FROM present LEFT JOIN changed ON true`,
      [cursor, MOST_CHANGES + 1],
    );
    const [first] = rows;
    if (first === undefined) throw new Error('Postgres answered without a row');
    if (!first.is_known || rows.length > MOST_CHANGES) return { kind: 'too-many', cursor: first.cursor };
    const changes = rows.flatMap(({ id, revision }) => (id === null || revision === null ? [] : [{ id, revision }]));
    return { kind: 'some', cursor: first.cursor, changes };
  }
}

/** A cursor as a client gives it back; null for what can be none. */
export function readCursor(text: string | undefined): Cursor | null {
  return text !== undefined && /^\d{1,18}$/.test(text) ? text : null;
}
