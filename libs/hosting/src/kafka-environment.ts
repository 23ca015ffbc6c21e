import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { saslMechanisms, type KafkaSettings } from '@retrace/messaging';
import { describeError, RetraceError } from '@retrace/observability';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsOptional, IsString, Matches } from 'class-validator';

import { SettingInvalid } from './read-settings.js';

const yesOrNo = ['true', 'false'] as const;
const credentials = ['KAFKA_USERNAME', 'KAFKA_PASSWORD'] as const;

/** What a program is told by the environment of how Kafka is reached. */
export class KafkaEnvironment {
  /** `host:port`, several separated by commas. */
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? value.split(/\s*,\s*/) : value))
  @ArrayNotEmpty({ message: 'must name a broker, as host:port' })
  @Matches(/^[^:\s]+:\d+$/, { each: true, message: 'must name brokers as host:port' })
  readonly KAFKA_BROKERS!: readonly string[];

  /** Whether brokers are reached over TLS. */
  @IsIn(yesOrNo)
  readonly KAFKA_TLS: (typeof yesOrNo)[number] = 'false';

  /** A PEM file of the authorities that are trusted instead of the system's: for brokers with a private one. */
  @IsOptional()
  @IsString()
  readonly KAFKA_TLS_CA?: string;

  /** How the service proves who it is; without it, it does not. */
  @IsOptional()
  @IsIn(saslMechanisms)
  readonly KAFKA_SASL?: (typeof saslMechanisms)[number];

  /** Of the service, as brokers know it. Needed with KAFKA_SASL, and of no use without. */
  @IsOptional()
  @IsString()
  readonly KAFKA_USERNAME?: string;

  /** The same. */
  @IsOptional()
  @IsString()
  readonly KAFKA_PASSWORD?: string;

  /** Before the names of topics and groups, where installations share brokers. */
  @IsString()
  readonly KAFKA_PREFIX: string = '';
}

/**
 * Settings of Kafka of which one is of no use without another. Left alone it would look as if messages went encrypted,
 * or as if the service proved who it is.
 */
export class KafkaSettingsIncomplete extends RetraceError {
  constructor(given: string, lacking: string, wayOut: string) {
    super('kafka-settings-incomplete', `The environment has ${given}, but ${lacking}: ${wayOut}.`, false);
  }
}

/**
 * The same as the transport takes it.
 *
 * @throws SettingInvalid when the file of authorities can't be used
 * @throws KafkaSettingsIncomplete
 */
export function kafkaSettingsOf(settings: KafkaEnvironment): KafkaSettings {
  const { KAFKA_BROKERS: brokers, KAFKA_PREFIX: prefix } = settings;
  return { brokers, ...tlsOf(settings), prefix, ...saslOf(settings) };
}

function saslOf(settings: KafkaEnvironment): Pick<KafkaSettings, 'sasl'> {
  const { KAFKA_SASL: mechanism, KAFKA_USERNAME: username, KAFKA_PASSWORD: password } = settings;
  if (mechanism === undefined) {
    const unused = credentials.filter((name) => settings[name] !== undefined).join(' and ');
    if (unused === '') return {};
    const wayOut = `set it to ${saslMechanisms.join(', ')}, or unset ${unused}`;
    throw new KafkaSettingsIncomplete(unused, 'no KAFKA_SASL', wayOut);
  }
  if (username !== undefined && password !== undefined) return { sasl: { mechanism, username, password } };
  const lacking = credentials.filter((name) => settings[name] === undefined).join(' and ');
  throw new KafkaSettingsIncomplete(`KAFKA_SASL=${mechanism}`, `no ${lacking}`, `set ${lacking}, or unset KAFKA_SASL`);
}

function tlsOf({ KAFKA_TLS, KAFKA_TLS_CA: file }: KafkaEnvironment): Pick<KafkaSettings, 'tls' | 'tlsCa'> {
  const tls = KAFKA_TLS === 'true';
  if (file === undefined) return { tls };
  if (tls) return { tls, tlsCa: readCertificates(file) };
  const wayOut = 'set it to true, or unset KAFKA_TLS_CA';
  throw new KafkaSettingsIncomplete(`KAFKA_TLS_CA=${file}`, 'KAFKA_TLS is not true', wayOut);
}

function readCertificates(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    void new X509Certificate(text); // throws: TLS would ignore what is none, and trust nobody
    return text;
  } catch (error) {
    throw new SettingInvalid('KAFKA_TLS_CA', `must be a PEM file of certificates (${describeError(error)})`, file);
  }
}
