import { KafkaJSConnectionError, KafkaJSNumberOfRetriesExceeded } from 'kafkajs';
import { describe, expect, it } from 'vitest';

import { explainKafkaError, KafkaRefused } from './kafka-refused.js';

function connectionError(code: string, message = code): Error {
  return new KafkaJSConnectionError(`Connection error: ${message}`, { code, broker: 'kafka:9093' });
}

/** kafkajs does not let others make one. */
function credentialsError(message: string): Error {
  return Object.assign(new Error(message), { name: 'KafkaJSSASLAuthenticationError' });
}

describe('explainKafkaError', () => {
  it('finds the reason below the tries that it took', () => {
    const cause = connectionError('CERT_HAS_EXPIRED', 'certificate has expired');
    const explained = explainKafkaError(new KafkaJSNumberOfRetriesExceeded(cause, { retryCount: 5, retryTime: 1 }));
    expect(explained).toBeInstanceOf(KafkaRefused);
    expect(explained).toMatchObject({
      message:
        "Kafka's certificate is out of date (Connection error: certificate has expired). The broker needs a new one, or the clock of this machine is wrong.",
      retriable: true,
      cause,
    });
  });

  it.each([
    connectionError('ECONNREFUSED'),
    connectionError('ECONNRESET', 'read ECONNRESET'),
    credentialsError('SASL SCRAM SHA256 authentication failed: Closed connection'),
    credentialsError('SASL PLAIN authentication failed: Request SaslAuthenticate timed out'),
    'no error at all',
  ])('leaves a trouble that may pass as it is: %s', (error) => {
    expect(explainKafkaError(error)).toBe(error);
  });
});
