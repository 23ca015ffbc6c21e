import type { EntityManager } from 'typeorm';

/**
 * Until the transaction ends, no other one enqueues, cancels or resumes jobs of the study: a job that is not committed
 * yet would not be found by a cancellation, and would then be lost to the resumption.
 */
export async function lockStudy(transaction: EntityManager, studyId: string): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [studyId]);
}

/** Whether the study's jobs are to stop. */
export async function isCancelled(database: EntityManager, studyId: string): Promise<boolean> {
  const found: readonly unknown[] = await database.query('SELECT 1 FROM cancelled_studies WHERE study_id = $1', [
    studyId,
  ]);
  return found.length > 0;
}
