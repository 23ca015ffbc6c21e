import { withUsedSchemas, type Operation } from '@retrace/hosting';
import type ts from 'typescript';

import { Declarations } from '../routes/declarations.js';
import { readRoutes } from '../routes/read-routes.js';
import type { Route } from '../routes/route.js';
import { ApiSchemas } from '../schemas/api-schemas.js';
import { pointedAt } from '../schemas/json-schema.js';
import { answersOf } from './answers.js';
import { parametersOf } from './inputs.js';
import { refusalsOf } from './refusals.js';

/** Paths that have no prefix: what watches processes asks them. */
const unprefixed = /^health\//;
/** Prometheus knows it without a document, and it is no part of the API. */
const metricsPath = 'metrics';

/** The OpenAPI document of every controller of a program. */
export function openapiDocument(program: ts.Program, version: string): object {
  const schemas = new ApiSchemas(program);
  const declarations = new Declarations(program);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of readRoutes(program).filter(({ path }) => path !== metricsPath)) {
    const path = pathOf(route);
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas, declarations) };
  }
  return withUsedSchemas({
    openapi: '3.1.0',
    info: {
      title: 'Retrace',
      version,
      description:
        'Changes how a reasoning model thinks and shows whether that is what changed what it does. ' +
        'An error is `application/problem+json`, with a code for programs and a text for people.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    components: { schemas: schemas.components() },
  });
}

function pathOf({ path }: Route): string {
  const template = path.replaceAll(/:(\w+)/g, '{$1}');
  return unprefixed.test(template) ? `/${template}` : `/api/${template}`;
}

function operationOf(route: Route, schemas: ApiSchemas, declarations: Declarations): Operation {
  const { id, service, doc, path } = route;
  const parameters = route.inputs.flatMap((input) => parametersOf(input, schemas));
  const content = bodyOf(route, schemas);
  return {
    operationId: id,
    tags: [path.split('/')[0]],
    summary: doc.summary,
    ...(doc.description === '' ? {} : { description: doc.description }),
    'x-service': service,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(content === undefined ? {} : { requestBody: { required: true, content } }),
    responses: { ...answersOf(route, schemas, declarations), ...refusalsOf(route, schemas, declarations) },
  };
}

function bodyOf({ id, inputs, doc }: Route, schemas: ApiSchemas): object | undefined {
  const body = inputs.find((input) => input.kind === 'body');
  if (body === undefined) return undefined;
  const schema = schemas.of(body.type);
  if (pointedAt(schema) !== undefined) return { 'application/json': { schema } };
  if (doc.accepts.length === 0) throw new Error(`The route ${id} takes in anything: say what with @accepts.`);
  return Object.fromEntries(
    doc.accepts.map((type) => [type, { schema: { type: type.endsWith('json') ? 'object' : 'string' } }]),
  );
}
