// The program of `npm run bench:bus`: a real broker, a real Postgres, services as processes of their own.
import 'reflect-metadata';

import { join } from 'node:path';

import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { measureBacklog } from './backlog.ts';
import { startBenchMachine, type BenchMachine } from './bench-site.ts';
import { measureLatency } from './latency.ts';
import { measureParts } from './parts.ts';
import { measureReplicas } from './replicas.ts';
import { measureThroughput } from './throughput.ts';

type Figures = ReturnType<typeof figureOf>[];

const command = 'npm run bench:bus';

const machine = await startBenchMachine();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void machine.close().finally(() => process.exit(1)));
}
try {
  const figures = [
    ...(await throughput(machine)),
    ...(await parts(machine)),
    ...(await latency(machine)),
    ...(await replicas(machine)),
    ...(await backlog(machine)),
  ];
  tellFigures(figures, join(retraceHome(), 'bench/bus.json'));
} finally {
  await machine.close();
}

async function throughput(on: BenchMachine): Promise<Figures> {
  tell('events a second, outbox to inbox, and kafkajs alone');
  const { handled, rawEach, rawBatches } = await measureThroughput(on);
  const rate = (figure: string, value: number): Figures[number] =>
    figureOf({ figure, unit: 'events/s', command }, value);
  const ratio = { unit: 'times', command };
  return [
    rate('handled, outbox to inbox over Kafka, a transaction an event', handled),
    rate('kafkajs alone, each event sent by itself', rawEach),
    rate('kafkajs alone, 500 events a send', rawBatches),
    figureOf({ ...ratio, figure: 'handled to kafkajs, each event by itself' }, handled / rawEach, { least: 0.3 }),
    figureOf({ ...ratio, figure: 'handled to kafkajs, 500 events a send' }, handled / rawBatches, { least: 0.3 }),
  ];
}

async function parts(on: BenchMachine): Promise<Figures> {
  tell('where an event spends its time, each part by itself');
  const { outbox, relay, broker, inbox, inboxTransaction } = await measureParts(on);
  const part = (figure: string, value: number): Figures[number] =>
    figureOf({ figure, unit: 'µs/event', command }, value);
  return [
    part('part: the transaction that publishes, 16 at once', outbox),
    part('part: relay, select and mark', relay),
    part('part: relay, send until acknowledged', broker),
    part('part: Kafka to inbox', inbox),
    part('of that, transactions, up to 3 at once', inboxTransaction),
  ];
}

async function latency(on: BenchMachine): Promise<Figures> {
  tell('latency at 100 events a second');
  const { p50, p99 } = await measureLatency(on);
  return [
    figureOf({ figure: 'publish to handled at 100 events/s, p50', unit: 'ms', command }, p50, { most: 50 }),
    figureOf({ figure: 'publish to handled at 100 events/s, p99', unit: 'ms', command }, p99, { most: 250 }),
  ];
}

async function replicas(on: BenchMachine): Promise<Figures> {
  tell('the rewriting of 2,000 prompts with a teacher of 100 ms, by one, two and four replicas');
  const one = await measureReplicas(on, 1);
  const two = await measureReplicas(on, 2);
  const four = await measureReplicas(on, 4);
  const what = 'rewriting 2,000 prompts';
  const of = (figure: string, unit: string, value: number): Figures[number] =>
    figureOf({ figure: `${what}: ${figure}`, unit, command }, value);
  const ratio = { unit: 'times', command };
  return [
    of('one replica, 8 calls at a time', 's', one.seconds),
    of('its slots in calls', '% of the time', one.busy * 100),
    figureOf({ ...ratio, figure: `${what}: two replicas to one` }, one.seconds / two.seconds, { least: 1.8 }),
    figureOf({ ...ratio, figure: `${what}: four replicas to one` }, one.seconds / four.seconds, { least: 3.2 }),
    of('one replica, until the training sets are written', 's', one.secondsToTrainingSets),
    of('four replicas, until the training sets are written', 's', four.secondsToTrainingSets),
    of('calls made, in three runs', 'calls', one.calls + two.calls + four.calls),
  ];
}

async function backlog(on: BenchMachine): Promise<Figures> {
  tell('a backlog of 100,000 messages');
  const { peakBytes, growth, rate } = await measureBacklog(on);
  return [
    figureOf({ figure: 'backlog of 100,000 messages: peak resident memory', unit: 'MB', command }, peakBytes / 1e6, {
      most: 200,
    }),
    figureOf({ figure: 'backlog: memory at the end to after a tenth', unit: 'times', command }, growth),
    figureOf({ figure: 'backlog: drained by one process', unit: 'messages/s', command }, rate),
  ];
}

function tell(what: string): void {
  console.log(`Measuring ${what} …`);
}
