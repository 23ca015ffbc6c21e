/** The part of JSON Schema (2020-12) that is looked into; other keywords go as they are. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

const place = '#/components/schemas/';

export function pointerTo(name: string): JsonSchema {
  return { $ref: `${place}${name}` };
}

/** What a pointer points to. Undefined for a schema that holds its own keywords. */
export function pointedAt({ $ref }: JsonSchema): string | undefined {
  return $ref?.startsWith(place) ? $ref.slice(place.length) : undefined;
}
