import { createServer, type Server } from 'node:net';

const HOST = '127.0.0.1';

/** So many different ports that nobody listens on. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const probes = await Promise.all(Array.from({ length: count }, () => listenOn(0)));
  const ports = probes.map(portOf);
  await Promise.all(probes.map(close));
  return ports;
}

/** @throws when nobody can listen on it, as somebody does already */
export async function tryPort(port: number, host = HOST): Promise<void> {
  await close(await listenOn(port, host));
}

function listenOn(port: number, host = HOST): Promise<Server> {
  return new Promise((listening, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(port, host, () => listening(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a server that listens has no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
  });
}
