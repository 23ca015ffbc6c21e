import { isStorable } from '@retrace/persistence';

import type { Envelope } from '../envelope.js';

/** A record as a broker keeps it. */
export interface WireRecord {
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

export type ReadRecord = { readonly envelope: Envelope } | { readonly problem: string };

const required = ['id', 'source', 'type'] as const;

/**
 * Reads a CloudEvent of version 1.0 as its Kafka protocol binding writes it: in structured mode (the whole event as JSON,
 * also without any header, as `kafka-console-producer` sends it) or in binary mode (attributes in `ce_` headers).
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 *
 * @param mostBytes of a value; more is a problem
 */
export function readCloudEvent({ value, headers }: WireRecord, mostBytes: number): ReadRecord {
  if (value === null) return { problem: 'has no value' };
  if (value.length > mostBytes) return { problem: `has ${value.length} bytes, more than the ${mostBytes} allowed` };
  const parsed = parseJson(value);
  if ('problem' in parsed) return parsed;
  const binary = Object.keys(headers).some((name) => name.startsWith('ce_'));
  return binary ? toEnvelope({ ...attributesIn(headers), data: parsed.json }) : structured(parsed.json);
}

function parseJson(value: Buffer): { readonly json: unknown } | { readonly problem: string } {
  try {
    const json: unknown = JSON.parse(value.toString('utf8'));
    if (!isStorable(JSON.stringify(json))) return { problem: 'has a NUL character or half a character in a text' };
    return { json };
  } catch (error) {
    return { problem: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function attributesIn(headers: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const named = Object.entries(headers).filter(([name]) => name.startsWith('ce_'));
  return Object.fromEntries(named.map(([name, text]) => [name.slice('ce_'.length), text]));
}

function structured(json: unknown): ReadRecord {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { problem: 'is JSON, but no object' };
  if (!('specversion' in json)) {
    return { problem: 'is no CloudEvent: it has neither ce_ headers nor a "specversion"' };
  }
  return toEnvelope({ ...json });
}

function toEnvelope(found: Readonly<Record<string, unknown>>): ReadRecord {
  const { specversion, time, correlationid, data } = found;
  if (specversion !== '1.0') return { problem: `is a CloudEvent of version ${JSON.stringify(specversion)}, not "1.0"` };
  const [id, source, type] = required.map((name) => found[name]);
  if (!isText(id) || !isText(source) || !isText(type)) {
    const wrong = required.filter((name) => !isText(found[name]));
    return { problem: `is a CloudEvent without ${wrong.join(', ')}` };
  }
  const subject = isText(found['subject']) ? found['subject'] : studyIdIn(data);
  return {
    envelope: {
      specversion,
      id,
      source,
      type,
      subject,
      // Optional in a CloudEvent; a client that leaves it out does not care.
      time: isText(time) ? time : new Date(0).toISOString(),
      datacontenttype: 'application/json',
      correlationid: isText(correlationid) ? correlationid : subject,
      data,
    },
  };
}

/** Every message of ours names its study, so a client need not say it twice. */
function studyIdIn(data: unknown): string {
  const named = typeof data === 'object' && data !== null && 'studyId' in data ? data.studyId : undefined;
  return isText(named) ? named : 'unknown';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
