// A service that calls an endpoint for each event that it hears, as a job each, and writes a row for each answer.
import 'reflect-metadata';

import { writeFileSync } from 'node:fs';

import { Inject } from '@nestjs/common';
import { StageProgressed } from '@retrace/contracts';
import { runService } from '@retrace/hosting';
import { JobQueue } from '@retrace/jobs';
import { service } from '@retrace/service';
import { DataSource } from 'typeorm';

import { HandledTable1 } from './handled-table.mjs';
import { TransactionWatch } from './transaction-watch.mjs';

/** @typedef {import('@retrace/jobs').JobInput & { readonly unit: string }} CallInput */

const callEndpoint = 'call-endpoint';
const endpoint = process.env['BENCH_ENDPOINT'] ?? '';

/** @implements {import('@retrace/messaging').MessageHandler<StageProgressed>} */
class OnStageProgressed {
  message = StageProgressed;

  /** @param {JobQueue} jobs */
  constructor(jobs) {
    this.jobs = jobs;
  }

  /** @param {StageProgressed} event @param {import('typeorm').EntityManager} transaction */
  async handle({ studyId, unit }, transaction) {
    /** @type {CallInput} */
    const input = { studyId, unit };
    await this.jobs.enqueue(transaction, callEndpoint, unit, input);
  }
}

/** @implements {import('@retrace/jobs').Job<CallInput>} */
class CallEndpoint {
  name = callEndpoint;
  concurrency = Number(process.env['BENCH_CONCURRENCY']);

  /** @param {DataSource} database */
  constructor(database) {
    this.database = database;
  }

  /** @param {CallInput} input @returns {import('@retrace/study').StageUnit} */
  unit({ unit }) {
    return { stage: 'rewriting', unit };
  }

  /** @param {CallInput} input @param {import('@retrace/jobs').JobContext} context */
  async run({ studyId, unit }, { signal }) {
    const answer = await fetch(endpoint, { method: 'POST', body: unit, signal });
    await this.database.query('INSERT INTO handled (study_id, unit) VALUES ($1, $2)', [studyId, await answer.text()]);
  }
}

// What decorators of their parameters would say.
Inject(JobQueue)(OnStageProgressed, undefined, 0);
Inject(DataSource)(CallEndpoint, undefined, 0);

class CallModule {
  /** @returns {import('@nestjs/common').DynamicModule} */
  static of() {
    const parts = { entities: [], migrations: [HandledTable1], handlers: [OnStageProgressed], jobs: [CallEndpoint] };
    return { module: CallModule, ...service({ name: 'bench', ...parts }) };
  }
}

await runService({ name: 'bench', module: () => Promise.resolve(CallModule.of()) });
writeFileSync(process.env['BENCH_MEASURED'] ?? '', JSON.stringify(new TransactionWatch().measured()));
