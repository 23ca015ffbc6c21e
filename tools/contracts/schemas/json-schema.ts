/** The part of JSON Schema (draft 7) that is made from message classes; other keywords are compared as they are. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  /** What `$ref` points to, by the name of its class. */
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly [keyword: string]: unknown;
}

const definitionPointer = '#/definitions/';

/** The definition that a schema points to. Undefined when it holds its own keywords. */
export function definitionName({ $ref }: JsonSchema): string | undefined {
  return $ref?.startsWith(definitionPointer) ? $ref.slice(definitionPointer.length) : undefined;
}

export function pointerTo(definition: string): JsonSchema {
  return { $ref: `${definitionPointer}${definition}` };
}
