import type { KafkaConfig, SASLOptions } from 'kafkajs';

/** What a broker asks of its clients. Without `tls` they speak in clear, without `sasl` they need not say who they are. */
export interface BrokerSecurity {
  readonly tls?: BrokerTls;
  readonly sasl?: BrokerSasl;
}

export interface BrokerTls {
  /** PEM: the broker's certificate and, after it, that of the authority that signed it. */
  readonly certificates: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

/** The one user that the broker knows; a SCRAM one is made when its storage is formatted. */
export interface BrokerSasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  /** Letters, digits and hyphens, as the password. */
  readonly username: string;
  readonly password: string;
}

/** The lines of its settings for a listener, which it also uses when it talks to itself. */
export function securityProperties(listener: string, security: BrokerSecurity): Readonly<Record<string, string>> {
  return {
    'listener.security.protocol.map': `${listener}:${protocolOf(security)},CONTROLLER:PLAINTEXT`,
    'inter.broker.listener.name': listener,
    ...(security.tls && tlsProperties(security.tls)),
    ...(security.sasl && saslProperties(listener, security.sasl)),
  };
}

/** What the tool that formats a broker's storage is told of its users: they are part of what is stored. */
export function userWords({ sasl }: BrokerSecurity): readonly string[] {
  if (sasl === undefined || sasl.mechanism === 'plain') return [];
  return ['--add-scram', `${nameOf(sasl)}=[name=${sasl.username},password=${sasl.password}]`];
}

/** How kafkajs reaches it. */
export function clientSecurity({ tls, sasl }: BrokerSecurity): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  return {
    ssl: tls === undefined ? false : { ca: tls.certificates },
    ...(sasl && { sasl: { ...sasl } as SASLOptions }), // mechanism by mechanism the same fields
  };
}

function protocolOf({ tls, sasl }: BrokerSecurity): string {
  if (sasl === undefined) return tls === undefined ? 'PLAINTEXT' : 'SSL';
  return tls === undefined ? 'SASL_PLAINTEXT' : 'SASL_SSL';
}

function tlsProperties({ certificates, key }: BrokerTls): Readonly<Record<string, string>> {
  return {
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.certificate.chain': oneLine(certificates),
    'ssl.keystore.key': oneLine(key),
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.certificates': oneLine(certificates),
  };
}

function saslProperties(listener: string, sasl: BrokerSasl): Readonly<Record<string, string>> {
  const mechanism = nameOf(sasl);
  const login = `username="${sasl.username}" password="${sasl.password}"`;
  const known = sasl.mechanism === 'plain' ? ` user_${sasl.username}="${sasl.password}"` : '';
  const module = sasl.mechanism === 'plain' ? 'plain.PlainLoginModule' : 'scram.ScramLoginModule';
  return {
    'sasl.enabled.mechanisms': mechanism,
    'sasl.mechanism.inter.broker.protocol': mechanism,
    [`listener.name.${listener.toLowerCase()}.${sasl.mechanism}.sasl.jaas.config`]: `org.apache.kafka.common.security.${module} required ${login}${known};`,
  };
}

function nameOf({ mechanism }: BrokerSasl): string {
  return mechanism.toUpperCase();
}

/** As a properties file has it. */
function oneLine(pem: string): string {
  return pem.trim().replaceAll('\n', String.raw`\n`);
}
