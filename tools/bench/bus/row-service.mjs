// A service that writes a row for each event that it hears: the least that a handler does. As JavaScript, since a real
// service is compiled: Node's taking out of types would be measured as memory of ours.
import 'reflect-metadata';

import { writeFileSync } from 'node:fs';

import { StageProgressed } from '@retrace/contracts';
import { runService } from '@retrace/hosting';
import { service } from '@retrace/service';

import { HandledTable1 } from './handled-table.mjs';
import { preciseNow } from './precise-now.mjs';
import { TransactionWatch } from './transaction-watch.mjs';

const watch = new TransactionWatch();

/** @implements {import('@retrace/messaging').MessageHandler<StageProgressed>} */
class OnStageProgressed {
  message = StageProgressed;

  /** @param {StageProgressed} event @param {import('typeorm').EntityManager} transaction */
  async handle({ studyId, unit, at }, transaction) {
    await transaction.query('INSERT INTO handled (study_id, unit) VALUES ($1, $2)', [studyId, unit]);
    watch.afterCommit(transaction, () => watch.latencies.push(preciseNow() - at));
  }
}

class RowModule {
  /** @returns {import('@nestjs/common').DynamicModule} */
  static of() {
    const parts = { entities: [], migrations: [HandledTable1], handlers: [OnStageProgressed], jobs: [] };
    return { module: RowModule, ...service({ name: 'bench', ...parts }) };
  }
}

await runService({ name: 'bench', module: () => Promise.resolve(RowModule.of()) });
writeFileSync(process.env['BENCH_MEASURED'] ?? '', JSON.stringify(watch.measured()));
