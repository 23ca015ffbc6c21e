import type { RouteInput } from '../routes/route.js';
import { pointedAt, type JsonSchema } from '../schemas/json-schema.js';
import type { ApiSchemas } from '../schemas/api-schemas.js';

/** An OpenAPI parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** The parameters that an input is: one, or one for each field of its class. */
export function parametersOf(input: RouteInput, schemas: ApiSchemas): readonly Parameter[] {
  if (input.kind === 'body') return [];
  if ('name' in input) {
    const { schema, required } = input.value;
    return [{ name: input.name, in: input.kind, required, schema: { ...schema } }];
  }
  const { properties = {}, required = [] } = schemas.ofClass(input.fields);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: input.kind,
    required: input.kind === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

/** Whether a request can be refused for what it has there. */
export function isChecked(input: RouteInput, schemas: ApiSchemas): boolean {
  if (input.kind === 'body') return pointedAt(schemas.of(input.type)) !== undefined;
  return 'fields' in input || input.value.checked;
}
