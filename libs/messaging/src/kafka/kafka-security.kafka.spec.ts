import { randomUUID } from 'node:crypto';

import { StudyCancelled, topicOf } from '@retrace/contracts';
import { describeError, jsonLog, type Log } from '@retrace/observability';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import type { BrokerSecurity } from '../../../../tools/kafka/broker-security.js';
import { CertificateAuthority } from '../../../../tools/testing/certificate-authority.js';
import { throwawayKafka, type ThrowawayKafka } from '../../../../tools/testing/throwaway-kafka.js';
import type { Delivery } from '../delivery.js';
import { wrap } from '../envelope.js';
import type { Outgoing } from '../transport.js';
import { ensureTopics } from './ensure-topics.js';
import type { KafkaCredentials, KafkaSettings } from './kafka-settings.js';
import { KafkaTransport } from './kafka-transport.js';

const topic = topicOf(StudyCancelled);
const waiting = { timeout: 30_000, interval: 50 };

const authority = new CertificateAuthority('Retrace test authority');
const { certificate, key } = authority.certify('127.0.0.1');
const tls = { certificates: certificate + authority.certificate, key };

const closing: (() => Promise<void>)[] = [];
let logs: string[] = [];
const log = (): Log => jsonLog('test', (line) => void logs.push(line));

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  logs = [];
});

function credentials(mechanism: KafkaCredentials['mechanism'], password = 'right-one'): KafkaCredentials {
  return { mechanism, username: 'retrace', password };
}

function transport(settings: KafkaSettings): KafkaTransport {
  const made = new KafkaTransport('test', settings, log());
  closing.push(async () => {
    await made.stop();
    await made.close();
  });
  return made;
}

function outgoing(): Outgoing {
  const studyId = randomUUID();
  const message = Object.assign(new StudyCancelled(), { studyId });
  return { topic, envelope: wrap(message, { id: randomUUID(), service: 'studies', studyId, at: new Date(0) }) };
}

async function listen(settings: KafkaSettings): Promise<readonly Delivery[]> {
  const heard: Delivery[] = [];
  const made = transport(settings);
  made.subscribe({ service: 'curation', topics: [topic], deliver: async (some) => void heard.push(...some) });
  await made.start();
  return heard;
}

/** What a service with these settings says: when it makes topics, publishes, and keeps trying to listen. */
async function refusal(settings: KafkaSettings): Promise<string> {
  const failures = await Promise.all([
    transport(settings).publish([outgoing()]).catch(describeError),
    ensureTopics([], settings, log()).catch(describeError),
    listen(settings),
  ]);
  const [said] = failures;
  expect(failures).toEqual([said, said, []]);
  const crash = { message: 'the Kafka consumer crashed and is replaced', error: said };
  expect(logs.map((line): unknown => JSON.parse(line))).toContainEqual(expect.objectContaining(crash));
  return String(said);
}

interface Wrong {
  readonly what: string;
  readonly change: (settings: KafkaSettings) => KafkaSettings;
  readonly said: RegExp;
}

const wrongPassword: Wrong = {
  what: 'a wrong password',
  change: (settings) => ({ ...settings, sasl: { ...credentials('plain'), ...settings.sasl, password: 'wrong-one' } }),
  said: /^Kafka does not accept user and password \(SASL .* failed: .*\)\. Look at KAFKA_USERNAME and KAFKA_PASSWORD\.$/,
};
const otherMechanism: Wrong = {
  what: 'another mechanism',
  change: (settings) => ({
    ...settings,
    sasl: credentials(settings.sasl?.mechanism === 'plain' ? 'scram-sha-512' : 'plain'),
  }),
  said: /^Kafka takes the password in another way \(.*\)\. Look at KAFKA_SASL\.$/,
};
const noPassword: Wrong = {
  what: 'no password',
  change: ({ sasl: _left, ...settings }) => settings,
  said: /^Kafka closed the connection \(.*\)\. .* look at KAFKA_TLS and KAFKA_SASL\.$/,
};
const noTls: Wrong = {
  ...noPassword,
  what: 'no TLS',
  change: (settings) => ({ ...settings, tls: false }),
};
const systemAuthorities: Wrong = {
  what: 'an authority that is not named',
  change: ({ tlsCa: _left, ...settings }) => settings,
  said: /^Kafka's certificate is not trusted \(.*certificate.*\)\. KAFKA_TLS_CA has to name the file/,
};
const otherAuthority: Wrong = {
  ...systemAuthorities,
  what: 'another authority',
  change: (settings) => ({ ...settings, tlsCa: new CertificateAuthority('Another').certificate }),
};
const otherHost: Wrong = {
  what: 'another name of the host',
  change: (settings) => ({
    ...settings,
    brokers: settings.brokers.map((one) => one.replace('127.0.0.1', 'localhost')),
  }),
  said: /^Kafka's certificate is that of another host \(.*localhost.*\)\. Brokers have to be named in KAFKA_BROKERS/,
};

interface Kind {
  readonly kind: string;
  readonly security: BrokerSecurity;
  readonly wrongs: readonly Wrong[];
}

const kinds: readonly Kind[] = [
  { kind: 'SASL PLAIN', security: { sasl: credentials('plain') }, wrongs: [wrongPassword, otherMechanism, noPassword] },
  { kind: 'SCRAM-SHA-256', security: { sasl: credentials('scram-sha-256') }, wrongs: [wrongPassword, otherMechanism] },
  { kind: 'SCRAM-SHA-512', security: { sasl: credentials('scram-sha-512') }, wrongs: [wrongPassword] },
  { kind: 'TLS', security: { tls }, wrongs: [systemAuthorities, otherAuthority, otherHost, noTls] },
  {
    kind: 'SCRAM-SHA-256 over TLS',
    security: { sasl: credentials('scram-sha-256'), tls },
    wrongs: [wrongPassword, otherAuthority],
  },
];

describe.each(kinds)('KafkaTransport to a broker with $kind', ({ security, wrongs }) => {
  let kafka: ThrowawayKafka;
  let settings: KafkaSettings;

  beforeAll(async () => {
    kafka = await throwawayKafka(security);
    settings = {
      brokers: kafka.brokers,
      tls: security.tls !== undefined,
      ...(security.tls && { tlsCa: authority.certificate }),
      ...(security.sasl && { sasl: security.sasl }),
    };
    await ensureTopics([{ name: topic, partitions: 1, config: {} }], settings, log());
  });

  afterAll(() => kafka.remove());

  it('publishes and consumes', async () => {
    const heard = await listen(settings);
    const message = outgoing();
    await transport(settings).publish([message]);
    await vi.waitFor(() => expect(heard).toHaveLength(1), waiting);
    expect(heard[0]).toMatchObject({ kind: 'message', envelope: { id: message.envelope.id } });
  });

  it.each(wrongs)('says which setting to look at with $what', async ({ change, said }) => {
    expect(await refusal(change(settings))).toMatch(said);
  });
});

describe('KafkaTransport to a broker without TLS and passwords', () => {
  it('says that it does not speak TLS, or takes no password', async () => {
    const settings = { brokers: inject('kafkaBrokers'), tls: false };
    expect(await refusal({ ...settings, tls: true })).toMatch(
      /^Kafka ended the connection before it was secure \(.*\)\. .* look at KAFKA_TLS and at the port in KAFKA_BROKERS\.$/,
    );
    expect(await refusal({ ...settings, sasl: credentials('plain') })).toMatch(
      /^Kafka asks for no password at this port \(.*\)\. Leave out KAFKA_SASL/,
    );
  });
});

describe('KafkaTransport that a broker refuses', () => {
  it('listens as soon as the broker accepts its password', async () => {
    const [old, added] = [credentials('plain', 'old-one'), credentials('plain', 'new-one')];
    const kafka = await throwawayKafka({ sasl: old });
    closing.push(() => kafka.remove());
    const settings = { brokers: kafka.brokers, tls: false, sasl: added };
    await ensureTopics([{ name: topic, partitions: 1, config: {} }], { ...settings, sasl: old }, log());
    const heard = await listen(settings);
    expect(logs.join('')).toContain('Look at KAFKA_USERNAME and KAFKA_PASSWORD.');

    await kafka.secure({ sasl: added });
    await transport(settings).publish([outgoing()]);
    await vi.waitFor(() => expect(heard).toHaveLength(1), waiting);
  });
});
