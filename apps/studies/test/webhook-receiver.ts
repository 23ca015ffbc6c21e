import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A status, no answer at all, or a connection that is cut before the answer or in the body of a 200. */
export type Behaviour = number | 'hang' | 'cut off' | 'cut off in the body';

export interface ReceivedEvent {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebhookReceiver {
  readonly url: string;
  readonly received: readonly ReceivedEvent[];
  /** How it behaves next, one a request; after the last it answers 204. */
  behave(...behaviours: readonly Behaviour[]): void;
  close(): Promise<void>;
}

/** A real HTTP server that takes events in and misbehaves as it is told. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedEvent[] = [];
  const coming: Behaviour[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      behaveAs(coming.shift() ?? 204, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // it listens on a port, not a pipe
  return {
    url: `http://127.0.0.1:${port}/events`,
    received,
    behave: (...behaviours) => void coming.push(...behaviours),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function behaveAs(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'cut off') response.destroy();
  else if (behaviour === 'cut off in the body') {
    response.writeHead(200, { 'content-length': 1000 }).write('half of', () => response.destroy());
  } else response.writeHead(behaviour, { location: '/elsewhere' }).end('it says something');
}
