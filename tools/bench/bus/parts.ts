import { setTimeout } from 'node:timers/promises';

import type { BenchMachine } from './bench-site.ts';
import { HandledRows, startReplica } from './bench-replica.ts';
import { inParallel } from './events.ts';
import { preciseNow } from './precise-now.mjs';
import { openPublisher } from './publisher.ts';

const EVENTS = 10_000;
const AT_ONCE = 16;

/** What an event takes in each part of its way while no other part is at work, in microseconds. */
export interface Parts {
  /** The transaction that publishes it. */
  readonly outbox: number;
  /** Choosing it and marking it as published. */
  readonly relay: number;
  /** Sending it until the broker has acknowledged it. */
  readonly broker: number;
  /** From Kafka until its row is committed. */
  readonly inbox: number;
  /** Of that, from the first handler of its transaction to the commit; up to three transactions at a time. */
  readonly inboxTransaction: number;
}

/** The way of an event, one part after the other. */
export async function measureParts(machine: BenchMachine): Promise<Parts> {
  const site = await machine.site('parts');
  // Makes the tables, and joins the group for the first time.
  await (await startReplica(site, 'first')).stop();
  const publisher = await openPublisher(site);
  const outbox = await perEvent(() => inParallel(EVENTS, AT_ONCE, (number) => publisher.publish(number, preciseNow())));
  const relayed = await perEvent(async () => {
    publisher.relay();
    while ((await publisher.waiting()) > 0) await setTimeout(20);
  });
  const broker = (publisher.sendingMs() * 1000) / EVENTS;
  await publisher.close();
  const rows = await HandledRows.of(site);
  const service = await startReplica(site, 'service');
  await rows.reach(EVENTS, 200);
  const inbox = ((await rows.seconds()) * 1e6) / EVENTS;
  await rows.close();
  const { transactionMs } = await service.stop();
  return { outbox, relay: relayed - broker, broker, inbox, inboxTransaction: (transactionMs * 1000) / EVENTS };
}

async function perEvent(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return ((performance.now() - began) * 1000) / EVENTS;
}
