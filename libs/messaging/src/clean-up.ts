import type { DataSource } from 'typeorm';

/** How long what is done with is kept, in days. */
export interface Retention {
  /** Messages that were published: to look at, and to count. */
  readonly outboxDays: number;
  /** Ids of messages that were handled: longer than a broker keeps a message, or it could be handled twice. */
  readonly inboxDays: number;
}

export const defaultRetention: Retention = { outboxDays: 7, inboxDays: 30 };

const AT_ONCE = 10_000;

/** Deletes what is older than its retention, in pieces, so that nobody waits long for it. @returns how many rows */
export async function cleanUpMessages(database: DataSource, retention: Retention = defaultRetention): Promise<number> {
  const published = await deleteOld(database, 'outbox', 'position', 'published_at', retention.outboxDays);
  const handled = await deleteOld(database, 'inbox', 'message_id', 'handled_at', retention.inboxDays);
  return published + handled;
}

async function deleteOld(
  database: DataSource,
  table: 'outbox' | 'inbox',
  key: string,
  since: string,
  days: number,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const [, count]: [unknown, number] = await database.query(
      `DELETE FROM ${table} WHERE ${key} IN (
         SELECT ${key} FROM ${table} WHERE ${since} < now() - make_interval(days => $1)
         LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`,
      [days],
    );
    deleted += count;
    if (count < AT_ONCE) return deleted;
  }
}
