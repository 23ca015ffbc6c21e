import { isDeepStrictEqual } from 'node:util';

import type { JsonSchema } from '../schemas/json-schema.js';
import type { SchemaChange } from './schema-change.js';

/** Bounds below which no value may be. */
const floors = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;
/** Bounds above which no value may be. */
const ceilings = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

/** Compared elsewhere, or of no meaning to a value. */
const passedOver = ['$schema', '$id', 'title', 'description', 'type', 'properties', 'required', 'items', 'definitions'];
const bounds = ['enum', 'uniqueItems', ...floors, ...ceilings];

/** How the values that a schema allows have changed, its fields and items left out. */
export function valueChanges(older: JsonSchema, newer: JsonSchema, field: string): readonly SchemaChange[] {
  const told = (effect: SchemaChange['effect'], change: string): SchemaChange => ({ field, effect, change });
  return [
    ...enumChanges(older.enum, newer.enum, told),
    ...floors.flatMap((keyword) => boundChange(keyword, older, newer, 1, told)),
    ...ceilings.flatMap((keyword) => boundChange(keyword, older, newer, -1, told)),
    ...uniqueChange(older, newer, told),
    ...otherChanges(older, newer, told),
  ];
}

type Tell = (effect: SchemaChange['effect'], change: string) => SchemaChange;

function enumChanges(older: JsonSchema['enum'], newer: JsonSchema['enum'], told: Tell): readonly SchemaChange[] {
  if (older === undefined) return newer === undefined ? [] : [told('breaking', `became limited to ${list(newer)}`)];
  if (newer === undefined) return [told('consumers-first', `is no longer limited to ${list(older)}`)];
  const missing = (from: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
    from.filter((value) => !others.some((other) => isDeepStrictEqual(value, other)));
  const [lost, added] = [missing(older, newer), missing(newer, older)];
  return [
    ...(lost.length === 0 ? [] : [told('breaking', `no longer allows ${list(lost)}`)]),
    ...(added.length === 0 ? [] : [told('consumers-first', `now allows ${list(added)} too`)]),
  ];
}

/** @param tighter 1 when a larger bound allows less, -1 when a smaller one does */
function boundChange(
  keyword: (typeof floors | typeof ceilings)[number],
  older: JsonSchema,
  newer: JsonSchema,
  tighter: 1 | -1,
  told: Tell,
): readonly SchemaChange[] {
  const none = -Infinity;
  const limit = (schema: JsonSchema): number =>
    typeof schema[keyword] === 'number' ? schema[keyword] * tighter : none;
  const [was, is] = [limit(older), limit(newer)];
  if (was === is) return [];
  const text = (value: number): string => (value === none ? 'none' : String(value * tighter));
  const change = `changed its ${keyword} from ${text(was)} to ${text(is)}`;
  return [told(is > was ? 'breaking' : 'consumers-first', change)];
}

function uniqueChange(older: JsonSchema, newer: JsonSchema, told: Tell): readonly SchemaChange[] {
  const [was, is] = [older['uniqueItems'] === true, newer['uniqueItems'] === true];
  if (was === is) return [];
  return is
    ? [told('breaking', 'no longer allows the same item twice')]
    : [told('consumers-first', 'now allows the same item twice')];
}

/** Whether a pattern, a format or a keyword that is not known here allows more or less can't be told: it breaks. */
function otherChanges(older: JsonSchema, newer: JsonSchema, told: Tell): readonly SchemaChange[] {
  const keywords = new Set([...Object.keys(older), ...Object.keys(newer)]);
  return [...keywords]
    .filter((keyword) => !passedOver.includes(keyword) && !bounds.includes(keyword))
    .filter((keyword) => !isDeepStrictEqual(older[keyword], newer[keyword]))
    .map((keyword) => {
      const text = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value));
      return told('breaking', `changed its ${keyword} from ${text(older[keyword])} to ${text(newer[keyword])}`);
    });
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
