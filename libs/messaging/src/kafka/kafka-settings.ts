/** How a broker is reached. */
export interface KafkaSettings {
  /** `host:port`, one or more. */
  readonly brokers: readonly string[];
  readonly tls: boolean;
  /** PEM: certificates of the authorities that are trusted over TLS; the system's when not given. */
  readonly tlsCa?: string;
  readonly sasl?: KafkaCredentials;
  /** Before the name of each topic and group, where installations share brokers. */
  readonly prefix?: string;
}

export const saslMechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

export interface KafkaCredentials {
  readonly mechanism: (typeof saslMechanisms)[number];
  readonly username: string;
  readonly password: string;
}
