import { MessageDeadLettered, messageOf, StudyCancelled, type MessageClass } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';
import { openServiceDatabase } from '@retrace/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { cleanUpMessages } from './clean-up.js';
import { wrap, type Envelope } from './envelope.js';
import type { Delivery } from './delivery.js';
import { Inbox, type InboxOptions } from './inbox.js';
import { InProcessTransport } from './in-process-transport.js';
import type { MessageHandler } from './message-handler.js';
import { MessagingTables1, MessagingTables2 } from './messaging-tables.js';
import { MessageTooLarge, Outbox, relayBatch } from './outbox.js';
import type { Outgoing } from './transport.js';

const studyId = '11111111-1111-4111-8111-111111111111';

let database: DataSource;

beforeAll(async () => {
  const url = await throwawayDatabase();
  database = await openServiceDatabase(url, {
    schema: 'rewriting',
    entities: [],
    migrations: [MessagingTables1, MessagingTables2],
  });
  await database.query('CREATE TABLE effects (study_id text)');
});

afterAll(() => database.destroy());

beforeEach(() => database.query('TRUNCATE outbox, inbox, dead_letters, effects'));

function cancelled(): StudyCancelled {
  return Object.assign(new StudyCancelled(), { studyId });
}

function envelopeOf(message: object, id = 'message-1'): Envelope {
  return wrap(message, { id, service: 'studies', studyId, at: new Date(0) });
}

function onCancelled(handle: (message: StudyCancelled, transaction: EntityManager) => Promise<void>): MessageHandler {
  const message: MessageClass<StudyCancelled> = StudyCancelled;
  return { message, handle: (taken, transaction) => handle(taken as StudyCancelled, transaction) }; // its class is named above
}

const storesEffect = onCancelled(async (message, transaction) => {
  await transaction.query('INSERT INTO effects VALUES ($1)', [message.studyId]);
});

function inboxOf(handler: MessageHandler, changes: Partial<InboxOptions> = {}): Inbox {
  const outbox = new Outbox('rewriting');
  const quick = { tries: 5, random: () => 0, sleep: async () => {} };
  return new Inbox(database, [handler], { service: 'rewriting', outbox, ...quick, ...changes });
}

const topic = 'retrace.studies.study-cancelled.v1';

function deliveryOf(envelope: Envelope): Delivery {
  return { kind: 'message', envelope, origin: { topic, partition: 3, offset: '17' } };
}

function deliver(inbox: Inbox, ...envelopes: readonly Envelope[]): Promise<void> {
  return inbox.deliver(envelopes.map(deliveryOf), async () => {});
}

/** What was published to the topic of dead letters. */
async function letters(): Promise<readonly MessageDeadLettered[]> {
  const rows = await database.query(
    `SELECT envelope -> 'data' AS letter FROM outbox WHERE topic = 'retrace.rewriting.dead-letters' ORDER BY position`,
  );
  return rows.map(({ letter }: { readonly letter: MessageDeadLettered }) => letter);
}

async function count(table: string): Promise<number> {
  const [row] = await database.query(`SELECT count(*)::int AS n FROM ${table}`);
  return row.n;
}

describe('Outbox', () => {
  it('says nothing when the transaction is rolled back', async () => {
    const outbox = new Outbox('studies');
    const rolledBack = database.transaction(async (transaction) => {
      await outbox.publish(transaction, studyId, cancelled());
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    expect(await count('outbox')).toBe(0);
  });

  it('keeps a message until the transport has taken it', async () => {
    await database.transaction((transaction) => new Outbox('studies').publish(transaction, studyId, cancelled()));
    const down = relayBatch(database, () => Promise.reject(new Error('transport down')), 10);
    await expect(down).rejects.toThrow('transport down');

    const sent: Outgoing[] = [];
    const send = async (messages: readonly Outgoing[]) => void sent.push(...messages);
    expect(await relayBatch(database, send, 10)).toBe(1);
    expect(await relayBatch(database, send, 10)).toBe(0);
    expect(sent.map((one) => [one.topic, one.envelope.type, one.envelope.subject])).toEqual([[topic, topic, studyId]]);
  });

  it('never sends a message twice when several relays work at once', async () => {
    await database.transaction(async (transaction) => {
      for (let index = 0; index < 40; index += 1)
        await new Outbox('studies').publish(transaction, studyId, cancelled());
    });
    const sent: string[] = [];
    const send = async (messages: readonly Outgoing[]) => {
      await new Promise((wake) => setTimeout(wake, 20));
      sent.push(...messages.map(({ envelope }) => envelope.id));
    };
    await Promise.all(Array.from({ length: 4 }, () => relayBatch(database, send, 10)));
    expect(sent).toHaveLength(40);
    expect(new Set(sent).size).toBe(40);
  });

  it('refuses a message that no broker would take', async () => {
    const message = Object.assign(cancelled(), { studyId: 'x'.repeat(1_100_000) });
    const publish = database.transaction((transaction) => new Outbox('studies').publish(transaction, studyId, message));
    await expect(publish).rejects.toThrow(MessageTooLarge);
  });

  it('tells when messages wait: once they are committed, and not when they are rolled back', async () => {
    const outbox = new Outbox('studies');
    let woken = 0;
    outbox.watch(database, () => (woken += 1));
    await database.transaction(async (transaction) => {
      await transaction.transaction((inner) => outbox.publish(inner, studyId, cancelled()));
      expect(woken).toBe(0);
    });
    expect(woken).toBe(1);
    const rolledBack = database.transaction(async (transaction) => {
      await outbox.publish(transaction, studyId, cancelled());
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await database.transaction((transaction) => transaction.query('SELECT 1'));
    expect(woken).toBe(1);
    await outbox.publish(database.manager, studyId, cancelled());
    expect(woken).toBe(2);
  });
});

describe('cleanUpMessages', () => {
  it('deletes what was published or handled long ago, and nothing that waits', async () => {
    await database.query(`INSERT INTO outbox (topic, envelope, published_at) VALUES
      ('t', '{}', now() - interval '8 days'), ('t', '{}', now() - interval '6 days'), ('t', '{}', NULL)`);
    await database.query(`INSERT INTO inbox VALUES ('old', now() - interval '31 days'), ('new', now())`);
    expect(await cleanUpMessages(database)).toBe(2);
    expect([await count('outbox'), await count('inbox')]).toEqual([2, 1]);
  });
});

describe('Inbox', () => {
  it('handles a message once, however often and at once it is delivered', async () => {
    const inbox = inboxOf(storesEffect);
    await Promise.all(Array.from({ length: 5 }, () => deliver(inbox, envelopeOf(cancelled()))));
    expect(await count('effects')).toBe(1);
  });

  it('keeps nothing of a try that failed, and tries again', async () => {
    let tries = 0;
    const failsTwice = onCancelled(async (message, transaction) => {
      await transaction.query('INSERT INTO effects VALUES ($1)', [message.studyId]);
      tries += 1;
      if (tries < 3) throw new Error('deadlock');
    });
    await deliver(inboxOf(failsTwice), envelopeOf(cancelled()));
    expect({ tries, effects: await count('effects'), dead: await count('dead_letters') }).toEqual({
      tries: 3,
      effects: 1,
      dead: 0,
    });
  });

  it('hands a message that fails five times to the dead letters, with its reason', async () => {
    const alwaysFails = onCancelled(() => Promise.reject(new Error('still locked')));
    await deliver(inboxOf(alwaysFails), envelopeOf(cancelled()));
    const [letter] = await database.query('SELECT message_id, reason, tries FROM dead_letters');
    expect(letter).toEqual({ message_id: 'message-1', reason: 'still locked', tries: 5 });
  });

  it('does not try again what can not get better', async () => {
    const refuses = onCancelled(() => Promise.reject(new RetraceError('gone', 'The study is gone.', false)));
    await deliver(inboxOf(refuses), envelopeOf(cancelled()));
    const [letter] = await database.query('SELECT reason, tries FROM dead_letters');
    expect(letter).toEqual({ reason: 'The study is gone.', tries: 1 });
  });

  it('names the field of a message that breaks its contract', async () => {
    const broken = { ...envelopeOf(cancelled()), data: { studyId: 'seven' } };
    await deliver(inboxOf(storesEffect), broken);
    const [letter] = await database.query('SELECT reason FROM dead_letters');
    expect(letter.reason).toContain('studyId: studyId must be a UUID');
    expect(await count('effects')).toBe(0);
  });

  it('handles many at once, and each once when some come twice', async () => {
    const inbox = inboxOf(storesEffect);
    const envelopes = ['a', 'b', 'a', 'c'].map((id) => envelopeOf(cancelled(), id));
    await Promise.all([deliver(inbox, ...envelopes), deliver(inbox, ...envelopes.toReversed())]);
    expect(await count('effects')).toBe(3);
  });

  it('handles the others when one of many fails', async () => {
    const failsOnce = onCancelled(async (_, transaction) => {
      const [{ n }] = await transaction.query('SELECT count(*)::int AS n FROM effects');
      if (n === 1) throw new RetraceError('second', 'The second one fails.', false);
      await transaction.query('INSERT INTO effects VALUES ($1)', [studyId]);
    });
    await deliver(inboxOf(failsOnce), envelopeOf(cancelled(), 'a'), envelopeOf(cancelled(), 'b'));
    expect([await count('effects'), (await letters()).map(({ letterId }) => letterId)]).toEqual([
      1,
      ['29c1cf5123ab5b03'],
    ]);
  });

  it('tells of a dead letter on its topic, with reason, stack, tries, origin and the message', async () => {
    const alwaysFails = onCancelled(() => Promise.reject(new Error('still locked')));
    await deliver(inboxOf(alwaysFails, { now: () => new Date(7) }), envelopeOf(cancelled()));
    expect(await letters()).toEqual([
      {
        letterId: 'a61d673b6874239c', // the beginning of the SHA-256 of rewriting/message-1
        service: 'rewriting',
        reason: 'still locked',
        stack: expect.stringContaining('messaging.spec.ts'),
        tries: 5,
        origin: { topic, partition: 3, offset: '17' },
        envelope: expect.objectContaining({ id: 'message-1', data: { studyId } }),
        at: 7,
      },
    ]);
  });

  it('forgets a dead letter whose message is handled after all', async () => {
    await deliver(inboxOf(onCancelled(() => Promise.reject(new Error('not yet')))), envelopeOf(cancelled()));
    expect(await count('dead_letters')).toBe(1);
    await deliver(inboxOf(storesEffect), envelopeOf(cancelled()));
    await deliver(inboxOf(storesEffect), envelopeOf(cancelled()));
    expect([await count('dead_letters'), await count('effects')]).toEqual([0, 1]);
  });

  it('says of an unknown version which ones it reads, and of an unknown type what it reads', async () => {
    const inbox = inboxOf(storesEffect);
    await deliver(inbox, { ...envelopeOf(cancelled(), 'a'), type: 'retrace.studies.study-cancelled.v9' });
    await deliver(inbox, { ...envelopeOf(cancelled(), 'b'), type: 'com.example.other' });
    expect((await letters()).map(({ reason }) => reason)).toEqual([
      `Message a has version 9 of retrace.studies.study-cancelled, which is unknown here; it reads ${topic}.`,
      `Message b has the type "com.example.other", which nothing here reads; it reads ${topic}.`,
    ]);
  });

  it('puts a record aside that can not be read, with its beginning', async () => {
    const record = { beginning: 'hello\0', bytes: 6, headers: {} };
    const unreadable: Delivery = { kind: 'unreadable', problem: 'is not JSON', record, origin: { topic } };
    await inboxOf(storesEffect).deliver([unreadable], async () => {});
    expect(await letters()).toMatchObject([{ reason: 'The record is not JSON.', record: { bytes: 6 } }]);
  });

  it('puts a message aside whose examination fails', async () => {
    const examine = (): Promise<void> => Promise.reject(new RetraceError('gone', 'Artifact 7 is not there.', false));
    await deliver(inboxOf(storesEffect, { examine }), envelopeOf(cancelled()));
    expect([(await letters())[0]?.reason, await count('effects')]).toEqual(['Artifact 7 is not there.', 0]);
  });

  it('makes no dead letter of a dead letter, which would come back to it for ever', async () => {
    const letter = messageOf(MessageDeadLettered, {
      letterId: '1',
      service: 'training',
      reason: 'It has no spec.',
      tries: 1,
      origin: { topic },
      at: 7,
    });
    const told: unknown[] = [];
    const refusing: MessageHandler = {
      message: MessageDeadLettered,
      handle: () => Promise.reject(new RetraceError('full', 'The letter box is full.', false)),
    };
    const inbox = inboxOf(refusing, { onBuried: (_, error) => void told.push(error) });
    const wellMade = envelopeOf(letter, 'a');
    await deliver(inbox, wellMade, { ...wellMade, id: 'b', data: { letterId: 7 } });
    expect(told).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Message b') }),
      expect.objectContaining({ message: 'The letter box is full.' }),
    ]);
    expect([await count('outbox'), await count('dead_letters')]).toEqual([0, 0]);
  });

  it('examines no message again that it has handled', async () => {
    let examined = 0;
    const examine = async (): Promise<void> => void (examined += 1);
    for (let time = 0; time < 2; time += 1) await deliver(inboxOf(storesEffect, { examine }), envelopeOf(cancelled()));
    expect(examined).toBe(1);
  });

  it('leaves a message to be delivered again while the database is away', async () => {
    const down = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const inbox = inboxOf(onCancelled(() => Promise.reject(down)));
    await expect(deliver(inbox, envelopeOf(cancelled()))).rejects.toThrow('ECONNREFUSED');
    expect(await count('dead_letters')).toBe(0);
  });
});

describe('an inbox with several handlers of a message', () => {
  const inboxOfTwo = (second: MessageHandler): Inbox =>
    new Inbox(database, [storesEffect, second], { service: 'rewriting', outbox: new Outbox('rewriting') });

  it('has each of them handle it once', async () => {
    const inbox = inboxOfTwo(storesEffect);
    await deliver(inbox, envelopeOf(cancelled()));
    await deliver(inbox, envelopeOf(cancelled()));
    expect(await count('effects')).toBe(2);
    expect(inbox.topics).toEqual([topic]);
  });

  it('keeps nothing of the first when the second fails', async () => {
    await deliver(inboxOfTwo(onCancelled(() => Promise.reject(new Error('a fault')))), envelopeOf(cancelled()));
    expect(await count('effects')).toBe(0);
  });
});

describe('InProcessTransport', () => {
  it('brings a message to the services that asked for its topic, and resolves when they have it', async () => {
    const transport = new InProcessTransport();
    const heard: string[] = [];
    const subscribe = (service: string, topics: readonly string[]): void =>
      transport.subscribe({ service, topics, deliver: async () => void heard.push(service) });
    subscribe('curation', [topic]);
    subscribe('training', [topic]);
    subscribe('reporting', ['retrace.studies.study-requested.v1']);
    await transport.publish([{ topic, envelope: envelopeOf(cancelled()) }]);
    expect(heard.sort()).toEqual(['curation', 'training']);
  });
});
