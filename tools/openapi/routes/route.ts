import type ts from 'typescript';

/** One way to ask the API, as a method of a controller has it. */
export interface Route {
  /** The folder of its app or library: `studies`, `hosting`. */
  readonly service: string;
  /** Unique in all services: `studies.cancel`. */
  readonly id: string;
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** As Nest has it, without the prefix: `studies/:id`. */
  readonly path: string;
  readonly doc: RouteDoc;
  readonly inputs: readonly RouteInput[];
  /** What `@HttpCode` says, else what Nest answers. */
  readonly status: number;
  /** What the method gives, out of its promise. */
  readonly answer: ts.TypeNode;
  /** Classes of errors, by their names in `@throws`. */
  readonly throws: readonly string[];
}

/** What a doc comment says of a route. */
export interface RouteDoc {
  /** Its first sentence. */
  readonly summary: string;
  /** The others. */
  readonly description: string;
  /** `@accepts`: media types of a body that no class describes. */
  readonly accepts: readonly string[];
  readonly answers: readonly DocumentedAnswer[];
}

/** `@answers [status] [media type] [{Type}] [text]`: what the return type does not tell. */
export interface DocumentedAnswer {
  readonly status?: number;
  readonly mediaType?: string;
  /** An exported type. */
  readonly type?: string;
  readonly text: string;
}

/** Something that a route takes in. `name` is missing where a class has a field for each. */
export type RouteInput =
  | { readonly kind: 'path' | 'query' | 'header'; readonly name: string; readonly value: InputValue }
  | { readonly kind: 'path' | 'query'; readonly fields: ts.TypeNode }
  | { readonly kind: 'body'; readonly type: ts.TypeNode };

export interface InputValue {
  readonly schema: { readonly type: 'string' | 'integer'; readonly format?: 'uuid' };
  readonly required: boolean;
  /** A pipe refuses what is something else. */
  readonly checked: boolean;
}
