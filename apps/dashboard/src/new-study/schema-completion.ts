import type { YamlPlace } from './yaml-place.js';

/** A JSON Schema (draft 7), as far as it is read here. */
export interface SpecSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SpecSchema>>;
  readonly items?: SpecSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly SpecSchema[];
  readonly oneOf?: readonly SpecSchema[];
  readonly definitions?: Readonly<Record<string, SpecSchema>>;
}

/** Something that fits at a place. */
export interface Fitting {
  readonly text: string;
  readonly about?: string;
}

/** What fits at a place by the schema: keys with a colon, or values. */
export function fittingAt(schema: SpecSchema, { path, writes }: YamlPlace): readonly Fitting[] {
  const found = path.reduce<readonly SpecSchema[]>(
    (within, key) => within.flatMap((one) => forms(schema, one.properties?.[key])),
    forms(schema, schema),
  );
  const values = writes === 'key' ? [] : found.flatMap(valuesOf);
  const keys = writes === 'value' ? [] : found.flatMap((one) => keysOf(schema, one));
  return uniqueBy([...values, ...keys]);
}

function keysOf(root: SpecSchema, { properties = {} }: SpecSchema): readonly Fitting[] {
  return Object.entries(properties).map(([key, of]) => {
    const about = of.description ?? forms(root, of).find(({ description }) => description !== undefined)?.description;
    return { text: `${key}: `, ...(about === undefined ? {} : { about }) };
  });
}

function valuesOf({ enum: values, const: only, examples, description, type }: SpecSchema): readonly Fitting[] {
  const all = [...(values ?? []), ...(only === undefined ? [] : [only]), ...(examples ?? [])];
  const named = all.length === 0 && type === 'boolean' ? [true, false] : all;
  return named.map((value) => ({ text: String(value), ...(description === undefined ? {} : { about: description }) }));
}

/** All that a schema can be: its references followed, its alternatives and the items of its lists one by one. */
function forms(root: SpecSchema, schema: SpecSchema | undefined): readonly SpecSchema[] {
  if (schema === undefined) return [];
  const { $ref, anyOf = [], oneOf = [], items } = schema;
  const named = $ref === undefined ? undefined : root.definitions?.[$ref.replace('#/definitions/', '')];
  return [schema, ...[named, ...anyOf, ...oneOf, items].flatMap((one) => forms(root, one))];
}

function uniqueBy(fittings: readonly Fitting[]): readonly Fitting[] {
  return [...new Map(fittings.map((fitting) => [fitting.text, fitting])).values()];
}
