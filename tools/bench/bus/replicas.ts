import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import type { BenchMachine } from './bench-site.ts';
import { HandledRows, startReplica } from './bench-replica.ts';
import { inParallel } from './events.ts';
import { openPublisher } from './publisher.ts';

const ITEMS = 2000;
const AT_ONCE = 16;
const ENDPOINT_MS = 100;
/** Calls at a time in each replica. */
const CONCURRENCY = 16;

export interface CallRun {
  /** From the first message until the last answer is kept. */
  readonly seconds: number;
  /** That the endpoint was asked for. */
  readonly calls: number;
  /** Of the time of all its slots, what was spent in calls. */
  readonly busy: number;
}

/** Messages, each of which a service answers with a job, each of which calls an endpoint that takes 100 ms. */
export async function measureReplicas(machine: BenchMachine, replicas: number): Promise<CallRun> {
  const site = await machine.site(`replicas${replicas}`);
  const endpoint = await StubEndpoint.start();
  const services = await Promise.all(
    Array.from({ length: replicas }, (_, replica) =>
      startReplica('call-service.mjs', site, `service-${replica + 1}`, {
        BENCH_ENDPOINT: endpoint.url,
        BENCH_CONCURRENCY: String(CONCURRENCY),
      }),
    ),
  );
  // A group that was just joined by all is shared out anew once more.
  await setTimeout(3000);
  const publisher = await openPublisher(site);
  const rows = await HandledRows.of(site);
  publisher.relay();
  const began = performance.now();
  await inParallel(ITEMS, AT_ONCE, (number) => publisher.publish(number, Date.now()));
  await rows.reach(ITEMS, 50);
  const seconds = (performance.now() - began) / 1000;
  await publisher.close();
  await rows.close();
  await Promise.all(services.map((service) => service.stop()));
  await endpoint.close();
  const busy = (ITEMS * ENDPOINT_MS) / 1000 / (seconds * replicas * CONCURRENCY);
  return { seconds, calls: endpoint.calls, busy };
}

class StubEndpoint {
  calls = 0;
  readonly url: string;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    const { port } = server.address() as AddressInfo; // it listens on a port, so it is no pipe
    this.url = `http://127.0.0.1:${port}/`;
    server.on('request', (request, response) => {
      this.calls += 1;
      void setTimeout(ENDPOINT_MS).then(() => request.pipe(response));
    });
  }

  static start(): Promise<StubEndpoint> {
    const server = createServer();
    return new Promise((started) => {
      server.listen(0, '127.0.0.1', () => started(new StubEndpoint(server)));
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
