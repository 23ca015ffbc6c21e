import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** The kinds of the jobs that transactions of this process have queued and not committed yet. */
export class QueuedKinds {
  private readonly queued = new WeakMap<QueryRunner, Set<string>>();

  /** Calls `wake` for each kind of which a transaction has queued jobs, once it is committed. */
  constructor(database: DataSource, wake: (kind: string) => void) {
    database.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => {
        if (queryRunner.isTransactionActive) return;
        const kinds = this.queued.get(queryRunner) ?? [];
        this.queued.delete(queryRunner);
        for (const kind of kinds) wake(kind);
      },
    });
  }

  add({ queryRunner }: EntityManager, kind: string): void {
    if (queryRunner === undefined) return;
    const kinds = this.queued.get(queryRunner) ?? new Set();
    this.queued.set(queryRunner, kinds.add(kind));
  }
}
