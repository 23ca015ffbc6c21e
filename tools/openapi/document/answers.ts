import ts from 'typescript';

import type { Declarations } from '../routes/declarations.js';
import type { DocumentedAnswer, Route } from '../routes/route.js';
import type { ApiSchemas } from '../schemas/api-schemas.js';
import type { JsonSchema } from '../schemas/json-schema.js';
import { words } from './status-words.js';

/** An OpenAPI response. */
export interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** How a route answers when nothing is wrong, by status. */
export function answersOf(
  route: Route,
  schemas: ApiSchemas,
  declarations: Declarations,
): Readonly<Record<string, Answer>> {
  const documented: readonly DocumentedAnswer[] = [{ text: '' }, ...route.doc.answers];
  const byStatus = new Map<number, DocumentedAnswer>();
  for (const answer of documented) {
    const status = answer.status ?? route.status;
    byStatus.set(status, { ...byStatus.get(status), ...answer });
  }
  return Object.fromEntries(
    [...byStatus].map(([status, answer]) => {
      const content = contentOf(route, { ...answer, status }, schemas, declarations);
      const description = answer.text === '' ? words(status) : answer.text;
      return [status, content === undefined ? { description } : { description, content }];
    }),
  );
}

function contentOf(
  route: Route,
  { status, mediaType, type }: DocumentedAnswer,
  schemas: ApiSchemas,
  declarations: Declarations,
): Answer['content'] {
  if (status === 204) return undefined;
  if (type !== undefined) return { [mediaType ?? 'application/json']: { schema: schemas.of(declarations.get(type)) } };
  if (mediaType !== undefined) return { [mediaType]: { schema: isText(mediaType) ? { type: 'string' } : {} } };
  if (route.answer.kind === ts.SyntaxKind.VoidKeyword) return undefined;
  if (/^(StreamableFile|Observable<)/.test(route.answer.getText())) {
    throw new Error(`The route ${route.id} gives a file or a stream: say of which media type with @answers.`);
  }
  return { 'application/json': { schema: schemas.of(route.answer) } };
}

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/') || mediaType === 'application/jsonl' || mediaType === 'application/x-tex';
}
