import type { OutcomeTable } from './outcome-table.js';

/** What of a report's JSON is needed to compare its arms with those of another. */
export interface ComparableReport {
  readonly study: { readonly id: string; readonly name: string; readonly backbone: string };
  readonly outcomes: readonly OutcomeTable[];
}

/** A value read from a file as a report with outcomes; undefined when it is none, or older than outcomes are. */
export function comparableReport(value: unknown): ComparableReport | undefined {
  if (!hasKeys(value, 'study', 'outcomes')) return undefined;
  const { study, outcomes } = value;
  if (!hasKeys(study, 'id', 'name', 'backbone') || !Array.isArray(outcomes)) return undefined;
  if (!outcomes.every(isOutcomeTable)) return undefined;
  return { study: { id: String(study.id), name: String(study.name), backbone: String(study.backbone) }, outcomes };
}

function isOutcomeTable(value: unknown): value is OutcomeTable {
  if (!hasKeys(value, 'endpoint', 'title', 'better', 'items', 'arms')) return false;
  const { endpoint, title, better, items, arms } = value;
  return (
    typeof endpoint === 'string' &&
    typeof title === 'string' &&
    (better === 'higher' || better === 'lower') &&
    Array.isArray(items) &&
    items.every((item) => typeof item === 'string') &&
    Array.isArray(arms) &&
    arms.every(isArm)
  );
}

function isArm(value: unknown): boolean {
  return hasKeys(value, 'arm', 'outcomes') && typeof value.arm === 'string' && typeof value.outcomes === 'string';
}

function hasKeys<Key extends string>(value: unknown, ...keys: readonly Key[]): value is Readonly<Record<Key, unknown>> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
