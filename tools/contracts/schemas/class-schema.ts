import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

import type { DocComments } from './doc-comments.js';
import { definitionName, pointerTo, type JsonSchema } from './json-schema.js';

type Class = new () => object;

/** Keywords in the order in which a schema is read: these first, then the bounds, then what it holds. */
const firstKeywords = ['$schema', '$ref', 'title', 'description', 'type', 'format', 'pattern', 'enum'];
const lastKeywords = ['items', 'properties', 'required', 'definitions'];

function rank(keyword: string): number {
  if (firstKeywords.includes(keyword)) return firstKeywords.indexOf(keyword) - firstKeywords.length;
  return lastKeywords.includes(keyword) ? lastKeywords.indexOf(keyword) + 1 : 0;
}

export const dialect = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema of a class, from its validators and its doc comments. Classes that it holds are definitions of the
 * same schema, so that a file is whole by itself.
 */
export function classSchema(type: Class, title: string, docs: DocComments): JsonSchema {
  // The types of class-validator-jsonschema are OpenAPI's, whose schemas are JSON Schemas in all that is made here.
  const classes = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/definitions/',
  }) as Readonly<Record<string, JsonSchema>>;
  const root = documented(schemaOf(classes, type.name), ancestry(type), docs);
  const definitions = Object.fromEntries(
    [...reachable(root, classes)].sort().map((name) => [name, documented(schemaOf(classes, name), [name], docs)]),
  );
  const schema = { $schema: dialect, title, ...root };
  return inOrder(Object.keys(definitions).length === 0 ? schema : { ...schema, definitions });
}

function schemaOf(classes: Readonly<Record<string, JsonSchema>>, name: string): JsonSchema {
  const schema = classes[name];
  if (schema === undefined) throw new Error(`Class ${name} has no validators, so it has no JSON Schema`);
  return { ...schema, properties: mapped(schema.properties ?? {}, withoutObject) };
}

/** A rule of our own on a mapping is taken for one about the class `Object`; what it is says the rule beside it. */
function withoutObject(property: JsonSchema): JsonSchema {
  if (property.$ref !== '#/definitions/Object') return property;
  return Object.fromEntries(Object.entries(property).filter(([keyword]) => keyword !== '$ref'));
}

/** Schemas by name, each changed in the same way. */
export function mapped(
  schemas: Readonly<Record<string, JsonSchema>>,
  change: (schema: JsonSchema) => JsonSchema,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
}

/** The class's name and those of the classes that it extends. */
function ancestry(type: Class): readonly string[] {
  const parent: unknown = Object.getPrototypeOf(type);
  // What a class extends is a class again, until Function.prototype, which has no name.
  return typeof parent === 'function' && parent.name !== '' ? [type.name, ...ancestry(parent as Class)] : [type.name];
}

function documented(schema: JsonSchema, names: readonly string[], docs: DocComments): JsonSchema {
  const describe = (field: string): string | undefined =>
    names.map((name) => docs.get(`${name}.${field}`)).find((found) => found !== undefined);
  const fields = Object.entries(schema.properties ?? {}).map(([field, property]): [string, JsonSchema] => {
    const description = describe(field);
    return [field, description === undefined ? property : { ...property, description }];
  });
  const description = names.slice(0, 1).map((name) => docs.get(name))[0];
  return { ...schema, ...(description === undefined ? {} : { description }), properties: Object.fromEntries(fields) };
}

/** Names of all definitions that a schema needs, directly or by others. */
function reachable(
  schema: JsonSchema,
  classes: Readonly<Record<string, JsonSchema>>,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  const name = definitionName(schema);
  if (name !== undefined && !found.has(name)) reachable(schemaOf(classes, name), classes, found.add(name));
  for (const property of Object.values(schema.properties ?? {})) reachable(property, classes, found);
  if (schema.items !== undefined) reachable(schema.items, classes, found);
  return found;
}

/** The same schema with its keywords in one order, whichever compiler ran the decorators. */
function inOrder(schema: JsonSchema): JsonSchema {
  const name = definitionName(schema);
  if (name !== undefined) {
    // Draft 7 passes over what stands beside a `$ref`; a description is for people and may.
    return schema.description === undefined ? pointerTo(name) : { ...pointerTo(name), description: schema.description };
  }
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'properties' || keyword === 'definitions')
      return [keyword, mapped(value as Record<string, JsonSchema>, inOrder)]; // by JSON Schema
    return keyword === 'items' ? [keyword, inOrder(value as JsonSchema)] : [keyword, value]; // by JSON Schema
  });
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}
