import { once } from 'node:events';
import { connect } from 'node:net';

import { missing, ok, warn, type Finding } from '../finding.js';

const PATIENCE_MS = 3000;

/** Whether something takes connections there. */
export async function isListening(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Brokers by their setting; they are only reached, and nothing is said to them. */
export async function checkKafka(brokers: string | undefined): Promise<Finding> {
  if (brokers === undefined || brokers === '') return ok('Kafka', 'KAFKA_BROKERS is not set: one process needs none');
  const listed = brokers.split(/\s*,\s*/);
  const answers = await Promise.all(
    listed.map(async (broker) => {
      const [, host, port] = /^(.+):(\d+)$/.exec(broker) ?? [];
      return host === undefined ? false : isListening(host, Number(port));
    }),
  );
  const silent = listed.filter((_, place) => answers[place] !== true);
  if (silent.length === 0) return ok('Kafka', `${brokers} takes connections`);
  return missing('Kafka', `${silent.join(', ')} takes no connection`, 'Start it, or mend KAFKA_BROKERS (host:port)');
}

/** The database by its setting; its password is shown nowhere. */
export async function checkPostgres(address: string | undefined): Promise<Finding> {
  if (address === undefined || address === '') return ok('Postgres', 'DATABASE_URL is not set: npm start has its own');
  const url = URL.parse(address);
  const remedy = 'Start it, or mend DATABASE_URL (postgresql://USER:PASSWORD@HOST:PORT/NAME)';
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
    return missing('Postgres', 'DATABASE_URL is no address', remedy);
  const [host, port] = [url.hostname, Number(url.port || 5432)];
  if (await isListening(host, port)) return ok('Postgres', `${host}:${port} takes connections`);
  return missing('Postgres', `${host}:${port} takes no connection`, remedy);
}

/** What a server was found to be. */
export type FoundServer =
  | { readonly kind: 'silent' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'retrace'; readonly version?: string };

export interface ServerQuestion {
  readonly url: string;
  /** Whether somebody named it, so that it ought to be there. */
  readonly isChosen: boolean;
  /** Of this command. */
  readonly version: string;
}

/** Whether the server is there, and of the version of this command. */
export function checkServer(server: FoundServer, { url, isChosen, version }: ServerQuestion): Finding {
  const name = 'Server';
  switch (server.kind) {
    case 'silent': {
      const found = `nothing answers at ${url}`;
      return isChosen
        ? missing(name, found, 'Start it, or mend --url, RETRACE_URL or the file of settings')
        : warn(name, found, 'npm start');
    }
    case 'foreign':
      return missing(
        name,
        `what answers at ${url} is not Retrace`,
        'Name where it is served with --url; npm start takes another port by RETRACE_PORT',
      );
    case 'refused':
      return missing(
        name,
        `${url}: ${server.message}`,
        'Give it a token: RETRACE_TOKEN, or token in a file of settings',
      );
    case 'retrace':
      if (server.version === undefined) return warn(name, `${url} does not tell its version`, 'Update it');
      if (server.version === version) return ok(name, `${url}, version ${version}`);
      return warn(name, `${url} has version ${server.version}, this command ${version}`, 'Update the older of them');
  }
}
