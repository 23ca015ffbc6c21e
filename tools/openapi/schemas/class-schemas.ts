import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

import { pointedAt, pointerTo, type JsonSchema } from './json-schema.js';

/**
 * Adds to the schemas of classes what their validators ask for, and what a field is when it is left out. Types and doc
 * comments say the rest. Classes have to be loaded.
 */
export class ClassSchemas {
  private readonly validated = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: pointerTo('').$ref ?? '',
    // The types of class-validator-jsonschema are OpenAPI 3.0's; all that is made here is JSON Schema as well.
  }) as unknown as Readonly<Record<string, JsonSchema>>;

  /** Undefined when the class has no validators. */
  withValidators(name: string, schema: JsonSchema): JsonSchema | undefined {
    const validated = this.validated[name];
    if (validated === undefined) return undefined;
    const defaults = defaultsOf(name);
    const properties = Object.entries(schema.properties ?? {}).map(([field, typed]): [string, JsonSchema] => {
      const rules = validated.properties?.[field] ?? {};
      const standing = field in defaults ? { default: defaults[field] } : {};
      // A class or a type that has a name is pointed to; what the rules say of it, it says itself.
      return [field, pointedAt(typed) === undefined ? { ...typed, ...rules, ...standing } : { ...typed, ...standing }];
    });
    const required = (schema.required ?? []).filter((field) => !(field in defaults));
    const { required: _, ...rest } = schema;
    return {
      ...rest,
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    };
  }
}

function defaultsOf(name: string): Readonly<Record<string, unknown>> {
  const targets = new Set(
    [...metadataTargets()].filter(
      (target): target is new () => object => typeof target === 'function' && target.name === name,
    ),
  );
  const [target, another] = targets;
  if (another !== undefined) throw new Error(`Two classes with validators are called ${name}: rename one.`);
  return target === undefined
    ? {}
    : Object.fromEntries(Object.entries(new target()).filter(([, value]) => value !== undefined));
}

function metadataTargets(): Iterable<unknown> {
  // The map is private, and there is no other way to all classes.
  const storage = getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<unknown, unknown> };
  return storage.validationMetadatas.keys();
}
