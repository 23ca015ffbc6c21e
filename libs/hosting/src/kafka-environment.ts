import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { saslMechanisms, type KafkaSettings } from '@retrace/messaging';
import { describeError } from '@retrace/observability';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsNotEmpty, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';

import { SettingInvalid } from './read-settings.js';

const yesOrNo = ['true', 'false'] as const;

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

  @ValidateIf(({ KAFKA_SASL }: KafkaEnvironment) => KAFKA_SASL !== undefined)
  @IsString()
  @IsNotEmpty()
  readonly KAFKA_USERNAME?: string;

  @ValidateIf(({ KAFKA_SASL }: KafkaEnvironment) => KAFKA_SASL !== undefined)
  @IsString()
  @IsNotEmpty()
  readonly KAFKA_PASSWORD?: string;

  /** Before the names of topics and groups, where installations share brokers. */
  @IsString()
  readonly KAFKA_PREFIX: string = '';
}

/** The same as the transport takes it. @throws SettingInvalid when the file of authorities can't be used */
export function kafkaSettingsOf(settings: KafkaEnvironment): KafkaSettings {
  const { KAFKA_BROKERS: brokers, KAFKA_SASL: mechanism, KAFKA_PREFIX: prefix } = settings;
  const reached = { brokers, ...tlsOf(settings), prefix };
  if (mechanism === undefined) return reached;
  const { KAFKA_USERNAME: username = '', KAFKA_PASSWORD: password = '' } = settings; // validated to be there
  return { ...reached, sasl: { mechanism, username, password } };
}

function tlsOf({ KAFKA_TLS, KAFKA_TLS_CA: file }: KafkaEnvironment): Pick<KafkaSettings, 'tls' | 'tlsCa'> {
  const tls = KAFKA_TLS === 'true';
  if (file === undefined) return { tls };
  // Left alone it would look as if messages went encrypted.
  if (!tls) throw new SettingInvalid('KAFKA_TLS_CA', 'it needs KAFKA_TLS=true', file);
  return { tls, tlsCa: readCertificates(file) };
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
