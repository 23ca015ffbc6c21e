import { RetraceError } from '@retrace/observability';

/** Kafka is there, and it and we do not come to terms: a setting is wrong, here or at the broker. */
export class KafkaRefused extends RetraceError {
  constructor({ what, wayOut }: Terms, cause: Error) {
    // Trying again can help: it may be the broker that is put right.
    super('kafka-refused', `${what} (${cause.message}). ${wayOut}`, true, { cause });
  }
}

interface Terms {
  readonly what: string;
  readonly wayOut: string;
}

interface Trouble {
  readonly name: string;
  readonly message: string;
  /** Of Node and OpenSSL. */
  readonly code: unknown;
  /** Of Kafka's protocol. */
  readonly type: unknown;
}

/** kafkajs calls it wrong credentials as well when the connection broke while they were looked at. */
const BROKEN_MEANWHILE = /failed: (Closed connection|Connection |Request .* timed out)/;

/** Nobody whom we trust has signed the certificate. */
const untrusted: ReadonlySet<unknown> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
]);

/** What a handshake of TLS ends with when the other side does not speak it. */
const noHandshake: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPROTO']);

/** Settings are called as services are told them by their environment. */
const known: readonly (Terms & { readonly fits: (trouble: Trouble) => boolean })[] = [
  {
    fits: ({ name, message }) => name === 'KafkaJSSASLAuthenticationError' && !BROKEN_MEANWHILE.test(message),
    what: 'Kafka does not accept user and password',
    wayOut: 'Look at KAFKA_USERNAME and KAFKA_PASSWORD.',
  },
  {
    fits: ({ type }) => type === 'UNSUPPORTED_SASL_MECHANISM',
    what: 'Kafka takes the password in another way',
    wayOut: 'Look at KAFKA_SASL.',
  },
  {
    fits: ({ type }) => type === 'ILLEGAL_SASL_STATE',
    what: 'Kafka asks for no password at this port',
    wayOut: 'Leave out KAFKA_SASL, or name another port in KAFKA_BROKERS.',
  },
  {
    fits: ({ code }) => untrusted.has(code),
    what: "Kafka's certificate is not trusted",
    wayOut: 'KAFKA_TLS_CA has to name the file with the certificate of the authority that signed it.',
  },
  {
    fits: ({ code }) => code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID',
    what: "Kafka's certificate is out of date",
    wayOut: 'The broker needs a new one, or the clock of this machine is wrong.',
  },
  {
    fits: ({ code }) => code === 'ERR_TLS_CERT_ALTNAME_INVALID',
    what: "Kafka's certificate is that of another host",
    wayOut: 'Brokers have to be named in KAFKA_BROKERS, and to advertise themselves, as in their certificates.',
  },
  {
    fits: ({ code, message }) => noHandshake.has(code) && /TLS|SSL/.test(message),
    what: 'Kafka ended the connection before it was secure',
    wayOut: 'Should that go on, it may not speak TLS there: look at KAFKA_TLS and at the port in KAFKA_BROKERS.',
  },
  {
    fits: ({ name }) => name === 'KafkaJSConnectionClosedError',
    what: 'Kafka closed the connection',
    wayOut: 'Should that go on, it may want TLS or a password: look at KAFKA_TLS and KAFKA_SASL.',
  },
];

/** An error of kafkajs in words that name the setting to look at, where one may be the reason; else the error as it is. */
export function explainKafkaError(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { name, message } = cause;
    const code = 'code' in cause ? cause.code : undefined;
    const type = 'type' in cause ? cause.type : undefined;
    const terms = known.find(({ fits }) => fits({ name, message, code, type }));
    if (terms !== undefined) return new KafkaRefused(terms, cause);
  }
  return error;
}
