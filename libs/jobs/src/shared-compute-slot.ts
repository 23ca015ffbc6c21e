import { untilAvailable, type DatabaseUrl } from '@retrace/persistence';
import { Client } from 'pg';

import type { Compute } from './compute.js';

const LOCK = 'compute slot';
const CONNECT_MS = 5000;
/** Who waits says nothing for long: by this it is missed when the database's machine is gone. */
const KEEP_ALIVE_MS = 10_000;
const sessionSettings = [
  // Postgres notices that whoever waits has left or died, and takes it out of the line.
  'client_connection_check_interval=1s',
  // Waiting and holding take as long as they take, whatever the server's defaults are.
  'statement_timeout=0',
  'lock_timeout=0',
  'idle_session_timeout=0',
];

/**
 * A place for one, shared by all processes that use a database: for those that also share a machine. It is a lock of
 * a connection of its own, so a process that dies frees it; Postgres serves who waits in the order in which they came.
 *
 * It is there for speed. When Postgres is away, work under way goes on without its place, and who waits goes on waiting.
 */
export class SharedComputeSlot implements Compute {
  constructor(private readonly url: DatabaseUrl) {}

  async use<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    const held = await untilAvailable(() => this.take(signal), signal);
    try {
      return await work();
    } finally {
      void held.end(); // not waited for: a database that does not answer must not hold up what is done
    }
  }

  /** @returns the connection that holds the place until it ends */
  private async take(signal: AbortSignal): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      application_name: `retrace ${LOCK}`,
      options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
    });
    client.on('error', () => {}); // lost while it is held: only the place is, not the work
    const left = Promise.withResolvers<never>();
    const leave = (): void => left.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      await Promise.race([stand(client), left.promise]);
      signal.throwIfAborted();
      return client;
    } catch (error) {
      void client.end();
      throw error;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}

/** Resolves when the connection has come to the head of the line. */
async function stand(client: Client): Promise<void> {
  await client.connect();
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [LOCK]);
}
