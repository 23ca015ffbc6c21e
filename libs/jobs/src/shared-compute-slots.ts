import { setTimeout } from 'node:timers/promises';

import { untilAvailable, type DatabaseUrl } from '@retrace/persistence';
import { Client } from 'pg';

import type { Compute } from './compute.js';
import type { Slot } from './slots.js';

/** Who stands in line holds it while it looks for a free slot: Postgres can't wait for any of several locks. */
const LINE = 'line for compute slots';
const LOOK_AGAIN_MS = 100;
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

interface HeldSlot {
  readonly slot: Slot;
  /** Holds it until it ends. */
  readonly connection: Client;
}

/**
 * Slots shared by all processes that use a database: for those that also share a machine. Each is a lock of a connection
 * of its own, so a process that dies frees it; who waits is served in the order in which they came.
 *
 * When Postgres is away, work under way goes on without its place, and who waits goes on waiting.
 */
export class SharedComputeSlots implements Compute {
  constructor(
    private readonly url: DatabaseUrl,
    /** The same in every process that shares them. */
    readonly slots: readonly Slot[],
  ) {}

  async use<Result>(signal: AbortSignal, work: (slot: Slot) => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    const { slot, connection } = await untilAvailable(() => this.take(signal), signal);
    try {
      return await work(slot);
    } finally {
      void connection.end(); // not waited for: a database that does not answer must not hold up what is done
    }
  }

  private async take(signal: AbortSignal): Promise<HeldSlot> {
    const connection = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      application_name: 'retrace compute slot',
      options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
    });
    connection.on('error', () => {}); // lost while it is held: only the place is, not the work
    const left = Promise.withResolvers<never>();
    const leave = (): void => left.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      const slot = await Promise.race([stand(connection, this.slots), left.promise]);
      signal.throwIfAborted();
      return { slot, connection };
    } catch (error) {
      void connection.end();
      throw error;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}

/** Comes to the head of the line, and from there to the first slot that is free. */
async function stand(connection: Client, slots: readonly Slot[]): Promise<Slot> {
  await connection.connect();
  await connection.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [LINE]);
  for (;;) {
    const slot = await firstFree(connection, slots);
    if (slot === undefined) {
      await setTimeout(LOOK_AGAIN_MS);
      continue;
    }
    await connection.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [LINE]);
    return slot;
  }
}

async function firstFree(connection: Client, slots: readonly Slot[]): Promise<Slot | undefined> {
  for (const slot of slots) {
    const sql = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken';
    const { rows } = await connection.query<{ taken: boolean }>(sql, [`compute slot ${slot.name}`]);
    if (rows[0]?.taken === true) return slot;
  }
  return undefined;
}
