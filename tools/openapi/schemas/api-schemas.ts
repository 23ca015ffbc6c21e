import type ts from 'typescript';

import { ClassSchemas } from './class-schemas.js';
import { pointedAt, type JsonSchema } from './json-schema.js';
import { TypeSchemas } from './type-schemas.js';

/** Schemas of all that goes in and out of the API. */
export class ApiSchemas {
  private readonly types: TypeSchemas;
  private readonly classes = new ClassSchemas();

  constructor(program: ts.Program) {
    this.types = new TypeSchemas(program);
  }

  of(type: ts.Node): JsonSchema {
    return this.types.of(type);
  }

  /** The schema of a class with validators itself, not a pointer to it. */
  ofClass(type: ts.TypeNode): JsonSchema {
    const name = pointedAt(this.types.of(type)) ?? type.getText();
    const schema = this.types.components.get(name);
    const validated = schema && this.classes.withValidators(name, schema);
    if (validated === undefined) throw new Error(`${name} has no validators: a route takes it in unchecked.`);
    return validated;
  }

  /** Those that others point to, by name. */
  components(): Readonly<Record<string, JsonSchema>> {
    const named = [...this.types.components].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      named.map(([name, schema]) => [name, this.classes.withValidators(name, schema) ?? schema]),
    );
  }
}
