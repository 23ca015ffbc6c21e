import type { BenchMachine } from './bench-site.ts';
import { HandledRows, startReplica } from './bench-replica.ts';
import { inParallel } from './events.ts';
import { preciseNow } from './precise-now.mjs';
import { openPublisher } from './publisher.ts';
import { openRawKafka } from './raw-kafka.ts';

const EVENTS = 6000;
const ROUNDS = 3;
const WARM_UP = 1000;
/** Publishing at the same time; a service's pool has eight connections. */
const AT_ONCE = 16;
/** That of the relay. */
const BATCH = 500;

/** All in events a second. */
export interface Throughput {
  readonly handled: number;
  readonly rawEach: number;
  readonly rawBatches: number;
}

/** Rounds of each in turn, so that what else the machine does falls on all of them. */
export async function measureThroughput(machine: BenchMachine): Promise<Throughput> {
  const site = await machine.site('throughput');
  const raw = await openRawKafka(await machine.site('raw'));
  const service = await startReplica(site, 'service');
  const publisher = await openPublisher(site);
  const rows = await HandledRows.of(site);
  const outboxToInbox = async (count: number): Promise<number> => {
    const all = (await rows.count()) + count;
    const began = performance.now();
    await inParallel(count, AT_ONCE, (number) => publisher.publish(number, preciseNow()));
    await rows.reach(all, 20);
    return count / ((performance.now() - began) / 1000);
  };
  publisher.relay();
  await outboxToInbox(WARM_UP);
  await raw.eachByItself(WARM_UP, AT_ONCE);
  await raw.inBatches(WARM_UP, BATCH);
  const handled: number[] = [];
  const rawEach: number[] = [];
  const rawBatches: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rawEach.push(await raw.eachByItself(EVENTS, AT_ONCE));
    handled.push(await outboxToInbox(EVENTS));
    rawBatches.push(await raw.inBatches(EVENTS, BATCH));
  }
  await publisher.close();
  await rows.close();
  await raw.close();
  await service.stop();
  return { handled: median(handled), rawEach: median(rawEach), rawBatches: median(rawBatches) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
