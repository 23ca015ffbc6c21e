import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * A place in the order of changes: the id of the oldest transaction that was still open when it was taken. All that
 * changed in older ones was visible by then, and so is no news to whoever has it.
 */
export type Cursor = string;

/** Which transactions a look saw, as Postgres writes it: `xmin:xmax:ids of those between that were open`. */
export type Snapshot = string;

/** Up to where a look has everything. */
export interface Place {
  readonly cursor: Cursor;
  readonly snapshot: Snapshot;
}

export type Changes = Place &
  (
    | { readonly kind: 'some'; readonly ids: readonly string[] }
    /** More than are worth telling one by one, or the cursor is none of this database. */
    | { readonly kind: 'too-many' }
  );

/** What is told one by one. */
const MOST_CHANGES = 1000;

interface ChangeRow extends Place {
  readonly is_known: boolean;
  readonly id: string | null;
}

/** Which studies changed, whichever replica of the service changed them. */
@Injectable()
export class StudyChanges {
  constructor(private readonly database: DataSource) {}

  async now(): Promise<Place> {
    const [place] = await this.database.query<readonly Place[]>(
      `SELECT pg_snapshot_xmin(snapshot)::text AS cursor, snapshot::text FROM pg_current_snapshot() AS snapshot`,
    );
    if (place === undefined) throw new Error('Postgres answered without a row');
    return place;
  }

  /**
   * What changed after a cursor: a study may come again that was told before, since an open transaction keeps the cursor
   * where it is.
   *
   * @param seen what the look saw that gave the cursor: with it, nothing comes again
   */
  async since(cursor: Cursor, seen: Snapshot | null = null): Promise<Changes> {
    // One statement has one snapshot: what it does not see yet is found again from the place that it gives. Rows that
    // came from another database, with ids that are none yet, are no news.
    const rows = await this.database.query<readonly ChangeRow[]>(
      `WITH present AS (
         SELECT pg_snapshot_xmin(snapshot) AS cursor, snapshot, $1::xid8 <= pg_snapshot_xmax(snapshot) AS is_known
         FROM pg_current_snapshot() AS snapshot
       ), changed AS (
         SELECT id FROM studies
         WHERE changed_in >= $1::xid8 AND changed_in < pg_snapshot_xmax(pg_current_snapshot())
           AND ($2::pg_snapshot IS NULL OR NOT pg_visible_in_snapshot(changed_in, $2::pg_snapshot))
         ORDER BY changed_in, id LIMIT $3
       )
       SELECT present.cursor::text AS cursor, present.snapshot::text AS snapshot, present.is_known, changed.id
       FROM present LEFT JOIN changed ON true`,
      [cursor, seen, MOST_CHANGES + 1],
    );
    const [first] = rows;
    if (first === undefined) throw new Error('Postgres answered without a row');
    const place = { cursor: first.cursor, snapshot: first.snapshot };
    if (!first.is_known || rows.length > MOST_CHANGES) return { kind: 'too-many', ...place };
    return { kind: 'some', ...place, ids: rows.flatMap(({ id }) => id ?? []) };
  }
}

/** A cursor as a client gives it back; null for what can be none. */
export function readCursor(text: string | undefined): Cursor | null {
  return text !== undefined && /^\d{1,18}$/.test(text) ? text : null;
}
