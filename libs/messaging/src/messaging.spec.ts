import { StudyCancelled, type MessageClass } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';
import { openServiceDatabase } from '@retrace/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { wrap, type Envelope } from './envelope.js';
import { Inbox } from './inbox.js';
import { InProcessTransport } from './in-process-transport.js';
import type { MessageHandler } from './message-handler.js';
import { MessagingTables1 } from './messaging-tables.js';
import { Outbox, relayBatch } from './outbox.js';

const studyId = '11111111-1111-4111-8111-111111111111';

let database: DataSource;

beforeAll(async () => {
  const url = await throwawayDatabase();
  database = await openServiceDatabase(url, { schema: 'rewriting', entities: [], migrations: [MessagingTables1] });
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

function inboxOf(handler: MessageHandler): Inbox {
  return new Inbox(database, [handler], { tries: 5, random: () => 0, sleep: async () => {} });
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

    const sent: Envelope[] = [];
    const send = async (envelopes: readonly Envelope[]) => void sent.push(...envelopes);
    expect(await relayBatch(database, send, 10)).toBe(1);
    expect(await relayBatch(database, send, 10)).toBe(0);
    expect(sent.map(({ type, subject }) => ({ type, subject }))).toEqual([
      { type: 'retrace.studies.study-cancelled.v1', subject: studyId },
    ]);
  });

  it('never sends a message twice when several relays work at once', async () => {
    await database.transaction(async (transaction) => {
      for (let index = 0; index < 40; index += 1)
        await new Outbox('studies').publish(transaction, studyId, cancelled());
    });
    const sent: string[] = [];
    const send = async (envelopes: readonly Envelope[]) => {
      await new Promise((wake) => setTimeout(wake, 20));
      sent.push(...envelopes.map(({ id }) => id));
    };
    await Promise.all(Array.from({ length: 4 }, () => relayBatch(database, send, 10)));
    expect(sent).toHaveLength(40);
    expect(new Set(sent).size).toBe(40);
  });
});

describe('Inbox', () => {
  it('handles a message once, however often and at once it is delivered', async () => {
    const inbox = inboxOf(storesEffect);
    await Promise.all(Array.from({ length: 5 }, () => inbox.deliver(envelopeOf(cancelled()))));
    expect(await count('effects')).toBe(1);
  });

  it('keeps nothing of a try that failed, and tries again', async () => {
    let tries = 0;
    const failsTwice = onCancelled(async (message, transaction) => {
      await transaction.query('INSERT INTO effects VALUES ($1)', [message.studyId]);
      tries += 1;
      if (tries < 3) throw new Error('deadlock');
    });
    await inboxOf(failsTwice).deliver(envelopeOf(cancelled()));
    expect({ tries, effects: await count('effects'), dead: await count('dead_letters') }).toEqual({
      tries: 3,
      effects: 1,
      dead: 0,
    });
  });

  it('hands a message that fails five times to the dead letters, with its reason', async () => {
    const alwaysFails = onCancelled(() => Promise.reject(new Error('still locked')));
    await inboxOf(alwaysFails).deliver(envelopeOf(cancelled()));
    const [letter] = await database.query('SELECT message_id, reason, tries FROM dead_letters');
    expect(letter).toEqual({ message_id: 'message-1', reason: 'still locked', tries: 5 });
  });

  it('does not try again what can not get better', async () => {
    const refuses = onCancelled(() => Promise.reject(new RetraceError('gone', 'The study is gone.', false)));
    await inboxOf(refuses).deliver(envelopeOf(cancelled()));
    const [letter] = await database.query('SELECT reason, tries FROM dead_letters');
    expect(letter).toEqual({ reason: 'The study is gone.', tries: 1 });
  });

  it('names the field of a message that breaks its contract', async () => {
    const broken = { ...envelopeOf(cancelled()), data: { studyId: 'seven' } };
    await inboxOf(storesEffect).deliver(broken);
    const [letter] = await database.query('SELECT reason FROM dead_letters');
    expect(letter.reason).toContain('studyId: studyId must be a UUID');
    expect(await count('effects')).toBe(0);
  });
});

describe('InProcessTransport', () => {
  it('brings a message to the services that asked for its topic, and resolves when they have it', async () => {
    const transport = new InProcessTransport();
    const heard: string[] = [];
    const hear = (service: string) => async () => void heard.push(service);
    transport.subscribe('curation', ['retrace.studies.study-cancelled.v1'], hear('curation'));
    transport.subscribe('training', ['retrace.studies.study-cancelled.v1'], hear('training'));
    transport.subscribe('reporting', ['retrace.studies.study-requested.v1'], hear('reporting'));
    await transport.publish([envelopeOf(cancelled())]);
    expect(heard.sort()).toEqual(['curation', 'training']);
  });
});
