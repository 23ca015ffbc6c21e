import { isDeepStrictEqual } from 'node:util';

import { definitionName, type JsonSchema } from '../schemas/json-schema.js';
import type { SchemaChange } from './schema-change.js';
import { valueChanges } from './value-changes.js';

interface Side {
  readonly schema: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/**
 * What changed between two schemas of the same message type and version that matters to its readers and writers. The
 * rule, direction by direction:
 *
 * 1. Newer consumers read older messages, always: all that the older schema allows the newer one allows.
 * 2. Older consumers get from newer producers every field that they were promised, of the same type and form. New
 *    values alone may come (`consumers-first`), and new optional fields, which they drop.
 *
 * Descriptions and the names of definitions do not matter, nor does an added optional field.
 */
export function schemaChanges(older: JsonSchema, newer: JsonSchema): readonly SchemaChange[] {
  const sideOf = (schema: JsonSchema): Side => ({ schema, definitions: schema.definitions ?? {} });
  return compare(sideOf(older), sideOf(newer), '', new Set());
}

/** @param compared pairs of definitions on the way here, so that a class that holds itself is compared once */
function compare(before: Side, after: Side, field: string, compared: ReadonlySet<string>): readonly SchemaChange[] {
  const pair = `${before.schema.$ref} ${after.schema.$ref}`;
  const pointing = definitionName(before.schema) !== undefined && definitionName(after.schema) !== undefined;
  if (pointing && compared.has(pair)) return [];
  const [older, newer] = [resolved(before), resolved(after)];
  if (!isDeepStrictEqual(older.schema.type, newer.schema.type)) {
    return [breaking(field, `changed its type from ${typeName(older.schema)} to ${typeName(newer.schema)}`)];
  }
  const on = pointing ? new Set([...compared, pair]) : compared;
  return [
    ...valueChanges(older.schema, newer.schema, field),
    ...itemChanges(older, newer, field, on),
    ...fieldChanges(older, newer, field, on),
  ];
}

function resolved({ schema, definitions }: Side): Side {
  const name = definitionName(schema);
  if (name === undefined) return { schema, definitions };
  const definition = definitions[name];
  if (definition === undefined) throw new Error(`${schema.$ref} points to nothing`);
  return resolved({ schema: definition, definitions });
}

function itemChanges(older: Side, newer: Side, field: string, compared: ReadonlySet<string>): readonly SchemaChange[] {
  const itemOf = ({ schema, definitions }: Side): Side => ({ schema: schema.items ?? {}, definitions });
  return older.schema.items === undefined && newer.schema.items === undefined
    ? []
    : compare(itemOf(older), itemOf(newer), `${field}[]`, compared);
}

function fieldChanges(older: Side, newer: Side, path: string, compared: ReadonlySet<string>): readonly SchemaChange[] {
  const [was, is] = [older.schema.properties ?? {}, newer.schema.properties ?? {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => {
    const field = path === '' ? name : `${path}.${name}`;
    const [before, after] = [was[name], is[name]];
    const needed = older.schema.required?.includes(name) ?? false;
    const needs = newer.schema.required?.includes(name) ?? false;
    if (before === undefined) return needs ? [breaking(field, 'was added and is required')] : [];
    if (after === undefined) return [breaking(field, 'was removed')];
    const presence = needed === needs ? [] : [breaking(field, needs ? 'became required' : 'became optional')];
    const [sideBefore, sideAfter] = [
      { ...older, schema: before },
      { ...newer, schema: after },
    ];
    return [...presence, ...compare(sideBefore, sideAfter, field, compared)];
  });
}

function typeName({ type }: JsonSchema): string {
  return type ?? 'anything';
}

function breaking(field: string, change: string): SchemaChange {
  return { field, effect: 'breaking', change };
}
