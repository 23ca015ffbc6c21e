// The program of `npm run test:faults`: studies on a real broker and database, while one thing after the other breaks.
import 'reflect-metadata';

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeError } from '@retrace/observability';

import { retraceHome } from '../bootstrap/project-paths.mjs';
import type { Json } from './account/comparable-report.ts';
import { readOptions, type ScenarioName } from './options.ts';
import { hasPassed, resultTable, type ScenarioResult } from './result-table.ts';
import { readReport, runScenario } from './running/run-scenario.ts';
import { TestBed } from './running/test-bed.ts';
import { deliverTwice } from './scenarios/deliver-twice.ts';
import { freezeReplica } from './scenarios/freeze-replica.ts';
import { killServices } from './scenarios/kill-services.ts';
import { poisonTopics } from './scenarios/poison-topics.ts';
import { restartPostgres } from './scenarios/restart-postgres.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { stopBroker } from './scenarios/stop-broker.ts';
import { undisturbed } from './scenarios/undisturbed.ts';

const MOST_MINUTES = 20;

const stopping = new AbortController();
const late = AbortSignal.timeout(MOST_MINUTES * 60_000);
const signal = AbortSignal.any([stopping.signal, late]);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => stopping.abort(new Error('Stopped.')));
}

const results: ScenarioResult[] = [];
let failed = 0;
try {
  const { seed, only, quick } = readOptions(process.argv.slice(2));
  const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
    kill: killServices(quick ? 5 : 40),
    broker: stopBroker(quick ? 1 : 3, quick ? 10_000 : 30_000),
    postgres: restartPostgres(quick ? 1 : 5),
    twice: deliverTwice(quick ? 1 : 2),
    frozen: freezeReplica,
    poison: poisonTopics,
  };
  process.stdout.write(`Seed ${seed}. Starting Kafka, Postgres and eight processes of services …\n`);
  const folder = await mkdtemp(join(tmpdir(), 'retrace-faults-'));
  const bed = await TestBed.start({ installed: retraceHome(), folder, seed, signal });
  try {
    let yardstick: Json | undefined;
    const run = async (name: string, scenario: Scenario): Promise<ScenarioResult> => {
      const result = await runScenario(bed, name, scenario, yardstick);
      results.push(result);
      process.stdout.write(`${name}: ${hasPassed(result) ? 'passed' : 'FAILED'}, ${result.seconds.toFixed(0)} s\n`);
      return result;
    };
    const first = await run('undisturbed', async (one) => {
      const broken = await undisturbed(one);
      const [study = ''] = broken.studies;
      if ((await one.outcome(study, 120_000)) === undefined) yardstick = await readReport(one, study);
      return broken;
    });
    if (hasPassed(first)) for (const name of only) await run(name, scenarios[name]);
  } finally {
    await bed.close();
    if (results.every(hasPassed)) await rm(folder, { recursive: true, force: true });
    else process.stdout.write(`The logs of this run are in ${folder}.\n`);
  }
} catch (error) {
  failed += 1;
  const why = late.aborted ? `It took more than ${MOST_MINUTES} minutes.` : describeError(error);
  process.stderr.write(`${why}\n`);
}

process.stdout.write(`\n${resultTable(results)}\n`);
failed += results.filter((result) => !hasPassed(result)).length;
process.stdout.write(`${results.filter(hasPassed).length} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
