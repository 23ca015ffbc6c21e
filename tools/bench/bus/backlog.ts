import { KafkaTransport, wrap, type Outgoing } from '@retrace/messaging';

import { benchLog, type BenchMachine, type BenchSite } from './bench-site.ts';
import { HandledRows, startReplica } from './bench-replica.ts';
import { eventOf } from './events.ts';

const MESSAGES = 100_000;
const BATCH = 1000;

export interface Backlog {
  /** The most memory that the service's process held, in bytes. */
  readonly peakBytes: number;
  /** What it held at the end, in times of what it held after a tenth. */
  readonly growth: number;
  /** Messages a second. */
  readonly rate: number;
}

/** Has one service process drain what has gathered while it was away. */
export async function measureBacklog(machine: BenchMachine): Promise<Backlog> {
  const site = await machine.site('backlog');
  await gather(site);
  const service = await startReplica(site, 'service');
  const rows = await HandledRows.of(site);
  await rows.reach(MESSAGES, 500);
  const rate = MESSAGES / (await rows.seconds());
  await rows.close();
  const { peakBytes, residentBytes } = await service.stop();
  return { peakBytes, growth: (residentBytes.at(-1) ?? Number.NaN) / (residentBytes[0] ?? Number.NaN), rate };
}

async function gather(site: BenchSite): Promise<void> {
  const transport = new KafkaTransport('load', site.kafka, benchLog);
  for (let first = 0; first < MESSAGES; first += BATCH) {
    await transport.publish(Array.from({ length: BATCH }, (_, place) => outgoing(first + place)));
  }
  await transport.close();
}

function outgoing(number: number): Outgoing {
  const event = eventOf(number, Date.now());
  const facts = { id: crypto.randomUUID(), service: 'load', studyId: event.studyId, at: new Date(event.at) };
  const envelope = wrap(event, facts);
  return { topic: envelope.type, envelope };
}
