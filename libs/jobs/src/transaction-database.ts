import type { Db } from 'pg-boss';
import type { EntityManager } from 'typeorm';

/** Lets pg-boss work inside our transaction, so that a rollback leaves no job behind. */
export function transactionDatabase(transaction: EntityManager): Db {
  return {
    executeSql: async (text, values) => {
      const rows: unknown = await transaction.query(text, values);
      return { rows: Array.isArray(rows) ? rows : [] };
    },
  };
}
