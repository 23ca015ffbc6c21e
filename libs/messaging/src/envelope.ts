import { contractOf, type MessageClass } from '@retrace/contracts';

/** A message on the wire: a CloudEvents 1.0 event in structured JSON mode. */
export interface Envelope {
  readonly specversion: '1.0';
  readonly id: string;
  /** The service that published it: `/retrace/curation`. */
  readonly source: string;
  /** Type with version, which is its topic too: `retrace.curation.prompts-curated.v1`. */
  readonly type: string;
  /** The study it is about: the key by which order is kept. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The same through all that one request set off. */
  readonly correlationid: string;
  readonly data: unknown;
}

export interface EnvelopeFacts {
  readonly id: string;
  readonly service: string;
  readonly studyId: string;
  readonly at: Date;
}

/** Wraps a message for the wire. */
export function wrap(message: object, { id, service, studyId, at }: EnvelopeFacts): Envelope {
  // A message's constructor is its class: messages are made with `new` or by class-transformer.
  const { type, version } = contractOf(message.constructor as MessageClass);
  return {
    specversion: '1.0',
    id,
    source: `/retrace/${service}`,
    type: `${type}.v${version}`,
    subject: studyId,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    correlationid: studyId,
    data: message,
  };
}
