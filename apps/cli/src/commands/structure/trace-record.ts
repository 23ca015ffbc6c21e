import type { RecordCheck } from '../../records/read-records.js';

/** A trace to be labelled, whole or in sentences already. */
export type TraceRecord =
  | { readonly kind: 'trace'; readonly id: string; readonly trace: string }
  | { readonly kind: 'sentences'; readonly id: string; readonly sentences: readonly string[] };

/** Reads `{id, trace}` or `{id, sentences}`; other fields are left alone. */
export function traceRecord(value: unknown): RecordCheck<TraceRecord> {
  if (typeof value !== 'object' || value === null) return refused('it is not an object');
  const id = idOf(value);
  if (id === undefined) return refused('it has no "id"');
  if ('sentences' in value) {
    const { sentences } = value;
    if (!isTexts(sentences)) return refused('its "sentences" are not a list of texts');
    return { kind: 'record', record: { kind: 'sentences', id, sentences } };
  }
  if (!('trace' in value)) return refused('it has neither "trace" nor "sentences"');
  if (typeof value.trace !== 'string') return refused('its "trace" is not a text');
  return { kind: 'record', record: { kind: 'trace', id, trace: value.trace } };
}

function idOf(value: object): string | undefined {
  if (!('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function refused(problem: string): RecordCheck<TraceRecord> {
  return { kind: 'refused', problem };
}
