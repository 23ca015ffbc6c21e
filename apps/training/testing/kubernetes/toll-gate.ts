import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where requests to an object store pass, and can be cut off. */
export interface TollGate {
  readonly endpoint: string;
  /** Has every upload break off in its middle from now on. @param onCut told how many have */
  cutOff(onCut: (cuts: number) => void): void;
  /** Answers no upload to a path with these words from now on. @param onHeld told of each */
  hold(words: string, onHeld: () => void): void;
  letPass(): void;
  close(): Promise<void>;
}

/** Passes requests on to an object store as they are: they are signed for the gate, and the store goes by their host. */
export async function startTollGate(store: string): Promise<TollGate> {
  const { hostname, port } = new URL(store);
  let onCut: ((cuts: number) => void) | undefined;
  let held: { readonly words: string; readonly onHeld: () => void } | undefined;
  let cuts = 0;
  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const { method, url: path, headers } = incoming;
    if (method === 'PUT' && held !== undefined && path?.includes(held.words)) return held.onHeld();
    const outgoing = ask({ hostname, port, method, path, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      found.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    if (method !== 'PUT' || onCut === undefined) return void incoming.pipe(outgoing);
    cuts += 1;
    onCut(cuts);
    incoming.once('data', (chunk: Buffer) => {
      outgoing.write(chunk.subarray(0, chunk.length / 2), () => outgoing.destroy());
      incoming.destroy();
    });
  };
  const server = createServer(pass);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo; // it listens on a port
  return {
    endpoint: `http://127.0.0.1:${own}`,
    cutOff: (told) => void (onCut = told),
    hold: (words, onHeld) => void (held = { words, onHeld }),
    letPass: () => void (onCut = held = undefined),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
