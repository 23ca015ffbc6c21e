import { createGenerator } from 'ts-json-schema-generator';
import type ts from 'typescript';

import { pointerTo, type JsonSchema } from './json-schema.js';

/** What a type that has no name of its own is called while its schema is made. */
const nameless = 'Nameless';
const definitionPointer = '#/definitions/';

/** JSON Schemas of TypeScript types. Exported types are components, which others point to. */
export class TypeSchemas {
  readonly components = new Map<string, JsonSchema>();
  private readonly generator: ReturnType<typeof createGenerator>;

  constructor(program: ts.Program) {
    this.generator = createGenerator({
      tsProgram: program,
      type: nameless,
      skipTypeCheck: true,
      additionalProperties: true,
      encodeRefs: false,
      sortProps: false,
    });
  }

  /** @param type a type as it is written somewhere, or its declaration */
  of(type: ts.Node): JsonSchema {
    // It makes an object of each property, where JSON Schema would allow a boolean too.
    const schema = this.generator.createSchemaFromNodes([type]) as JsonSchema;
    const { $schema: _, definitions, ...root } = schema;
    const made = Object.entries(definitions as Readonly<Record<string, JsonSchema>>); // by JSON Schema
    for (const [name, definition] of made) {
      if (name !== nameless) this.components.set(componentName(name), toComponents(definition));
    }
    const isNameless = root.$ref === `${definitionPointer}${nameless}`;
    return toComponents((isNameless ? made.find(([name]) => name === nameless)?.[1] : undefined) ?? root);
  }
}

/** With pointers to where OpenAPI keeps schemas. */
function toComponents(schema: JsonSchema): JsonSchema {
  return mapped(schema) as JsonSchema; // a schema stays one
}

function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key === '$ref' && typeof inner === 'string') {
        return [[key, pointerTo(componentName(inner.replace(definitionPointer, ''))).$ref]];
      }
      // What any schema allows need not be said.
      return key === 'additionalProperties' && isEverything(inner) ? [] : [[key, mapped(inner)]];
    }),
  );
}

function isEverything(schema: unknown): boolean {
  return schema === true || (typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0);
}

/** OpenAPI allows letters, digits, dots, dashes and underscores: `CheckpointView["run"]` is CheckpointView.run. */
function componentName(type: string): string {
  return type.replaceAll(/\W+/g, '.').replace(/\.$/, '');
}
