import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CertificateAuthority } from '../../../tools/testing/certificate-authority.js';
import { KafkaSettingsIncomplete, kafkaSettingsOf } from './kafka-environment.js';
import { readSettings, SettingInvalid } from './read-settings.js';
import { ServiceSettings } from './service-settings.js';

const least = { DATABASE_URL: 'postgresql://u:p@db/retrace', KAFKA_BROKERS: 'a:9092' };

function read(environment: NodeJS.ProcessEnv): ServiceSettings {
  return readSettings(ServiceSettings, { ...least, ...environment });
}

describe('ServiceSettings', () => {
  it('need a database and a broker, and nothing else', () => {
    expect(read({})).toMatchObject({ RETRACE_PORT: 0, RETRACE_HOST: '127.0.0.1', KAFKA_TLS: 'false' });
    expect(kafkaSettingsOf(read({}))).toEqual({ brokers: ['a:9092'], tls: false, prefix: '' });
  });

  it('take several brokers, TLS and credentials', () => {
    const secured = { KAFKA_TLS: 'true', KAFKA_SASL: 'scram-sha-512', KAFKA_USERNAME: 'u', KAFKA_PASSWORD: 'p' };
    expect(kafkaSettingsOf(read({ KAFKA_BROKERS: 'a:9092, b:9093', ...secured }))).toEqual({
      brokers: ['a:9092', 'b:9093'],
      tls: true,
      prefix: '',
      sasl: { mechanism: 'scram-sha-512', username: 'u', password: 'p' },
    });
  });

  it.each([
    [
      { DATABASE_URL: undefined },
      "The environment's DATABASE_URL can't be used: must be a postgresql:// URL, it is not set.",
    ],
    [{ DATABASE_URL: 'mysql://db' }, /DATABASE_URL.*found "mysql:\/\/db"/],
    [{ DATABASE_URL: 'mysql://me:hu/nt@er2@db' }, /DATABASE_URL.*found "mysql:\/\/…@db"/],
    [{ KAFKA_BROKERS: 'kafka' }, /KAFKA_BROKERS.*must name brokers as host:port, found "kafka"/],
    [{ KAFKA_BROKERS: undefined }, /KAFKA_BROKERS can't be used: .*it is not set/],
    [{ KAFKA_SASL: 'kerberos' }, /KAFKA_SASL.*found "kerberos"/],
    [{ RETRACE_COMPUTE: 'none' }, /RETRACE_COMPUTE.*found "none"/],
    [{ RETRACE_SLOTS: 'cuda:0' }, /RETRACE_SLOTS can't be used: must be cpu, GPUs like gpu:0,1, or .*found "cuda:0"/],
    [{ KAFKA_TLS: 'yes' }, /KAFKA_TLS.*found "yes"/],
    [{ RETRACE_PORT: '99999' }, /RETRACE_PORT.*found "99999"/],
  ])('name the one that is wrong in %j', (environment, message) => {
    const reading = (): unknown => read(environment);
    expect(reading).toThrow(SettingInvalid);
    expect(reading).toThrow(message);
  });
});

describe('settings of Kafka that need each other', () => {
  it.each([
    [
      { KAFKA_USERNAME: 'u', KAFKA_PASSWORD: 'p' },
      'has KAFKA_USERNAME and KAFKA_PASSWORD, but no KAFKA_SASL: set it to',
    ],
    [{ KAFKA_USERNAME: 'u' }, 'plain, scram-sha-256, scram-sha-512, or unset KAFKA_USERNAME.'],
    [{ KAFKA_PASSWORD: 'p', KAFKA_SASL: ' ' }, 'has KAFKA_PASSWORD, but no KAFKA_SASL'],
    [
      { KAFKA_SASL: 'plain', KAFKA_USERNAME: 'u' },
      'has KAFKA_SASL=plain, but no KAFKA_PASSWORD: set KAFKA_PASSWORD, or',
    ],
    [{ KAFKA_SASL: 'plain', KAFKA_PASSWORD: 'p' }, 'but no KAFKA_USERNAME: set'],
    [{ KAFKA_SASL: 'plain' }, 'set KAFKA_USERNAME and KAFKA_PASSWORD, or unset KAFKA_SASL.'],
    [
      { KAFKA_TLS_CA: '/ca.pem' },
      'has KAFKA_TLS_CA=/ca.pem, but KAFKA_TLS is not true: set it to true, or unset KAFKA_TLS_CA.',
    ],
  ])('are refused when there is half of them: %j', (environment, message) => {
    const settings = read(environment);
    expect(() => kafkaSettingsOf(settings)).toThrow(KafkaSettingsIncomplete);
    expect(() => kafkaSettingsOf(settings)).toThrow(message);
  });

  it('are refused without showing the password', () => {
    const settings = read({ KAFKA_PASSWORD: 'hush-hush' });
    expect(() => kafkaSettingsOf(settings)).toThrow(/^(?!.*hush-hush)/);
  });
});

describe('KAFKA_TLS_CA', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retrace-authorities-'));
    file = join(folder, 'authorities.pem');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const settingsOf = (): unknown => kafkaSettingsOf(read({ KAFKA_TLS: 'true', KAFKA_TLS_CA: file }));

  it('names the file of the authorities that are trusted', async () => {
    const { certificate } = new CertificateAuthority('Private');
    await writeFile(file, certificate);
    expect(settingsOf()).toMatchObject({ tls: true, tlsCa: certificate });
  });

  it('is said to be wrong when there is no such file, or no certificate in it', async () => {
    expect(settingsOf).toThrow(SettingInvalid);
    expect(settingsOf).toThrow(/KAFKA_TLS_CA can't be used: must be a PEM file of certificates \(ENOENT: no such file/);
    await writeFile(file, 'no certificate');
    expect(settingsOf).toThrow(`found "${file}"`);
  });
});
