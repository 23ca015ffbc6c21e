import { setTimeout } from 'node:timers/promises';

import type { BenchMachine } from './bench-site.ts';
import { HandledRows, startReplica } from './bench-replica.ts';
import { preciseNow } from './precise-now.mjs';
import { openPublisher } from './publisher.ts';

const WARM_UP = 500;
const EVENTS = 3000;
const EVERY_MS = 10;

/** From when an event was due to be published until what its handler did is committed, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** Publishes at a steady pace, whatever becomes of the events before: 100 a second. */
export async function measureLatency(machine: BenchMachine): Promise<Latency> {
  const site = await machine.site('latency');
  const service = await startReplica(site, 'service');
  const publisher = await openPublisher(site);
  const rows = await HandledRows.of(site);
  publisher.relay();
  const publishing: Promise<void>[] = [];
  const began = preciseNow();
  for (let number = 0; number < WARM_UP + EVENTS; number += 1) {
    const due = began + number * EVERY_MS;
    const wait = due - preciseNow();
    if (wait > 0) await setTimeout(wait);
    publishing.push(publisher.publish(number, due));
  }
  await Promise.all(publishing);
  await rows.reach(WARM_UP + EVENTS, 100);
  await rows.close();
  await publisher.close();
  const { latencies } = await service.stop();
  const measured = latencies.slice(WARM_UP).toSorted((a, b) => a - b);
  return { p50: percentile(measured, 0.5), p99: percentile(measured, 0.99) };
}

/** Nearest rank. */
function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
}
