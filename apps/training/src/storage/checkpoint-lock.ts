import type { EntityManager } from 'typeorm';

/** Names the lock among those of the database. */
const lock = `hashtextextended('retrace.training.checkpoints', 0)`;

/**
 * Until the transaction ends, nothing is pruned: content that an adapter shares with one that goes would be removed between its
 * being stored and its being noted. Several adapters are stored at a time.
 */
export async function lockForStoring(transaction: EntityManager): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock_shared(${lock})`);
}

/**
 * Waits until no adapter is being stored; until the transaction ends, none is, and no study is resumed or has a report
 * published: who notes that waits.
 */
export async function lockForPruning(transaction: EntityManager): Promise<void> {
  await transaction.query('LOCK TABLE studies IN SHARE MODE');
  await transaction.query(`SELECT pg_advisory_xact_lock(${lock})`);
}
