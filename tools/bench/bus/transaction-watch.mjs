/**
 * What a service process tells at its end.
 * @typedef {object} Measured
 * @property {number} peakBytes the most memory that it held
 * @property {number[]} residentBytes what it held after 10,000 messages, after 20,000, and so on
 * @property {number[]} latencies from an event's time to the commit of what its handler did, in milliseconds, in the
 *   order of commits
 * @property {number} transactionMs of all transactions in which something was handled, from the first handler to the
 *   commit
 */

const LOOK_EVERY = 10_000;

/** Looks at the transactions of handlers from within a service process. */
export class TransactionWatch {
  /** @type {number[]} */
  latencies = [];
  /** @type {number[]} */
  #residentBytes = [];
  /** @type {Map<import('typeorm').QueryRunner, { began: number, after: (() => void)[] }>} */
  #open = new Map();
  #transactionMs = 0;
  #watching = false;

  /**
   * Calls `told` when this transaction is committed.
   * @param {import('typeorm').EntityManager} transaction @param {() => void} told
   */
  afterCommit(transaction, told) {
    this.#watch(transaction);
    const { queryRunner } = transaction;
    if (queryRunner === undefined) throw new Error('a handler has no transaction');
    const open = this.#open.get(queryRunner) ?? { began: performance.now(), after: [] };
    open.after.push(told);
    this.#open.set(queryRunner, open);
  }

  /** @returns {Measured} */
  measured() {
    return {
      peakBytes: process.resourceUsage().maxRSS * 1024,
      residentBytes: this.#residentBytes,
      latencies: this.latencies,
      transactionMs: this.#transactionMs,
    };
  }

  /** @param {import('typeorm').EntityManager} transaction */
  #watch({ connection }) {
    if (this.#watching) return;
    this.#watching = true;
    connection.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => this.#committed(queryRunner),
      afterTransactionRollback: ({ queryRunner }) => void this.#open.delete(queryRunner),
    });
  }

  /** @param {import('typeorm').QueryRunner} queryRunner */
  #committed(queryRunner) {
    const open = this.#open.get(queryRunner);
    if (open === undefined) return;
    this.#open.delete(queryRunner);
    this.#transactionMs += performance.now() - open.began;
    for (const told of open.after) {
      told();
      if (this.latencies.length % LOOK_EVERY === 0) this.#residentBytes.push(process.memoryUsage.rss());
    }
  }
}
