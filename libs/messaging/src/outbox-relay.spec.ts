import { StudyCancelled } from '@retrace/contracts';
import { openServiceDatabase } from '@retrace/persistence';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { InProcessTransport } from './in-process-transport.js';
import { MessagingTables1, MessagingTables2 } from './messaging-tables.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import type { Transport } from './transport.js';

const studyId = '11111111-1111-4111-8111-111111111111';

let database: DataSource;

beforeAll(async () => {
  const url = await throwawayDatabase();
  database = await openServiceDatabase(url, {
    schema: 'studies',
    entities: [],
    migrations: [MessagingTables1, MessagingTables2],
  });
});

afterAll(() => database.destroy());
afterEach(() => vi.restoreAllMocks());

describe('OutboxRelay', () => {
  it('tells of a transport that is down and sends the message once it is back', async () => {
    const errors: unknown[] = [];
    let sent = 0;
    const transport: Transport = {
      subscribe: () => {},
      publish: async (envelopes) => {
        if (errors.length === 0) throw new Error('transport down');
        sent += envelopes.length;
      },
    };
    const message = Object.assign(new StudyCancelled(), { studyId });
    await database.transaction((transaction) => new Outbox('studies').publish(transaction, studyId, message));

    const relay = new OutboxRelay(database, transport, { idleMs: 1, onError: (error) => void errors.push(error) });
    relay.start();
    await vi.waitFor(() => expect(sent).toBe(1));
    await relay.stop();
    expect(errors).toEqual([new Error('transport down')]);
  });

  it('leaves nothing behind on its stop signal however long it idles', async () => {
    const added = vi.spyOn(AbortSignal.prototype, 'addEventListener');
    const removed = vi.spyOn(AbortSignal.prototype, 'removeEventListener');
    const relay = new OutboxRelay(database, new InProcessTransport(), { idleMs: 1, onError: () => {} });
    relay.start();
    await vi.waitFor(() => expect(added.mock.calls.length).toBeGreaterThan(10));
    expect(added.mock.calls.length - removed.mock.calls.length).toBeLessThanOrEqual(1);
    await relay.stop();
  });

  it('sends at once what was committed while it idled', async () => {
    const outbox = new Outbox('studies');
    let sent = 0;
    const transport: Transport = { subscribe: () => {}, publish: async (messages) => void (sent += messages.length) };
    const relay = new OutboxRelay(database, transport, { idleMs: 3_600_000, onError: () => {} });
    outbox.watch(database, () => relay.wake());
    relay.start();
    for (const expected of [1, 2, 3]) {
      const message = Object.assign(new StudyCancelled(), { studyId });
      await database.transaction((transaction) => outbox.publish(transaction, studyId, message));
      await vi.waitFor(() => expect(sent).toBe(expected));
    }
    await relay.stop();
  });
});
