import { createHash } from 'node:crypto';

import type { StudySpec } from './spec/study-spec.js';

/** SHA-256 of the spec in canonical form (keys sorted, description and priority left out): what was fixed before the run. */
export function hashSpec(spec: StudySpec): string {
  const { description: _text, priority: _turn, ...decisive } = spec;
  return createHash('sha256').update(canonicalJson(decisive)).digest('hex');
}

/** JSON with sorted keys and no spaces: the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}
